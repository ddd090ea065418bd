import type { Localised } from '../localised.ts';

/** The kind of body that a source is. Rules say which kinds may report; the list is ours. */
export type Authority =
  | 'self'
  | 'laboratory'
  | 'clinic'
  | 'hospital'
  | 'health-commission'
  | 'district-cdc'
  | 'district'
  | 'city-command'
  | 'border'
  | 'public-security'
  | 'transport'
  | 'community'
  | 'region';

/** What each kind of authority is called in a sentence, as the body that reports. */
export const AUTHORITY_NAMES: Readonly<Record<Authority, Localised>> = {
  self: { zh: '本人', en: 'the person' },
  laboratory: { zh: '检测机构', en: 'laboratories' },
  clinic: { zh: '发热门诊', en: 'fever clinics' },
  hospital: { zh: '医院', en: 'hospitals' },
  'health-commission': { zh: '卫生健康委员会', en: 'the health commission' },
  'district-cdc': { zh: '区疾控中心', en: 'district disease control centres' },
  district: { zh: '区级防控部门', en: 'districts' },
  'city-command': { zh: '市级指挥部', en: 'the city’s command' },
  border: { zh: '口岸检疫部门', en: 'border health stations' },
  'public-security': { zh: '公安部门', en: 'public security' },
  transport: { zh: '交通运输部门', en: 'transport authorities' },
  community: { zh: '社区', en: 'communities' },
  region: { zh: '其他地区', en: 'other regions' },
};

/** All kinds of authority; `self` is a person's own declaration, `region` another region's authority. */
export const AUTHORITIES: readonly Authority[] = Object.keys(AUTHORITY_NAMES) as Authority[];
