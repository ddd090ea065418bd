import type { Localised } from '@healthcode/domain';
import type { StaffRole } from '@healthcode/store';

/** A demo account: invented, and known to nobody outside the demo. */
export interface DemoStaff {
  readonly phone: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly sourceId: string | null;
  readonly office: Localised;
  /** What they answer for: a district, a street; null: the whole city, or venues of their own. */
  readonly area?: string;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    phone: '13800000001',
    name: '周明远',
    role: 'gate',
    sourceId: null,
    office: { zh: '各演示场所', en: 'the demo venues' },
  },
  {
    phone: '13800000002',
    name: '沈若宁',
    role: 'officer',
    sourceId: null,
    office: { zh: '市防控指挥部', en: 'City command' },
  },
  {
    phone: '13800000003',
    name: '何静书',
    role: 'source',
    sourceId: 'lab-haihe',
    office: { zh: '海河医学检验实验室', en: 'Haihe Medical Laboratory' },
  },
  {
    phone: '13800000004',
    name: '顾行之',
    role: 'source',
    sourceId: 'clinic-heping',
    office: { zh: '和平海棠发热门诊', en: 'Heping Haitang Fever Clinic' },
  },
  {
    phone: '13800000005',
    name: '许清和',
    role: 'officer',
    sourceId: null,
    office: { zh: '和平区防控指挥部', en: 'Heping district command' },
    area: '120101',
  },
  {
    phone: '13800000006',
    name: '林知微',
    role: 'source',
    sourceId: 'health-commission',
    office: { zh: '津沽卫生健康委员会', en: 'Jingu Health Commission' },
  },
  {
    phone: '13800000007',
    name: '温若澜',
    role: 'rule-author',
    sourceId: null,
    office: { zh: '市疾控中心 规则组', en: 'City CDC, rules group' },
  },
  {
    phone: '13800000008',
    name: '方予安',
    role: 'rule-approver',
    sourceId: null,
    office: { zh: '市防控指挥部 法制组', en: 'City command, legal group' },
  },
  {
    phone: '13800000009',
    name: '陆望舒',
    role: 'rule-approver',
    sourceId: null,
    office: { zh: '市卫生健康委 专家组', en: 'Health commission, expert group' },
  },
  {
    phone: '13800000010',
    name: '宋怀瑾',
    role: 'community',
    sourceId: null,
    office: { zh: '和平区小白楼街道 云帆里社区', en: 'Xiaobailou, Heping: Yunfanli community' },
    area: '120101002',
  },
  {
    phone: '13800000011',
    name: '梁书屿',
    role: 'manager',
    sourceId: null,
    office: { zh: '各演示场所', en: 'the demo venues' },
  },
];

export interface DemoVenue {
  readonly key: string;
  /** A venue type of `policy/tianjin/venues.json`. */
  readonly type: string;
  readonly name: Localised;
  readonly address: Localised;
  readonly district: string;
  readonly street: string;
  readonly community: string;
}

export const DEMO_VENUES: readonly DemoVenue[] = [
  {
    key: 'community',
    type: 'residential-community',
    name: { zh: '云帆里社区 南门', en: 'Yunfanli Community, South Gate' },
    address: { zh: '和平区云帆里 1 号', en: '1 Yunfanli, Heping' },
    district: '120101',
    street: '120101002',
    community: '云帆里社区',
  },
  {
    key: 'metro',
    type: 'metro',
    name: { zh: '海河桥地铁站 A 口', en: 'Haihe Bridge Metro, Exit A' },
    address: { zh: '河北区海河桥', en: 'Haihe Bridge, Hebei' },
    district: '120105',
    street: '120105003',
    community: '海河桥社区',
  },
  {
    key: 'mall',
    type: 'mall',
    name: { zh: '临河购物中心 东门', en: 'Linhe Mall, East Gate' },
    address: { zh: '河东区临河路 8 号', en: '8 Linhe Road, Hedong' },
    district: '120102',
    street: '120102002',
    community: '临河社区',
  },
  {
    key: 'hospital',
    type: 'hospital',
    name: { zh: '津渡医院 门诊楼', en: 'Jindu Hospital, Outpatients' },
    address: { zh: '河西区津渡路 20 号', en: '20 Jindu Road, Hexi' },
    district: '120103',
    street: '120103002',
    community: '津渡社区',
  },
];
