import {
  area,
  code,
  codes,
  country,
  day,
  type EvidenceKindSchema,
  instant,
  integer,
  reference,
  required,
  text,
} from './attribute-type.ts';
import type { EvidenceKind } from './evidence.ts';
import { SYMPTOM_CODES } from './symptom-codes.ts';

const place = code('隔离方式', 'place of isolation', ['home', 'central']);
const released = day('解除日', 'day of release');
const isolationStarted = day('隔离开始日', 'first day of isolation');
const planned = integer('计划天数', 'planned days', 1, 90);

const contact = {
  caseRef: required(reference('关联病例', 'case')),
  lastContactDay: required(day('最后接触日', 'day of the last contact')),
  isolationStartedDay: isolationStarted,
  place,
  releasedDay: released,
};

/**
 * The first catalogue of evidence kinds (rules-and-evidence, "Evidence kinds"). Its value lists are ours where
 * the tables of GB/T 38962 are not public. Kinds that may be adverse or relieving are `by-attribute`;
 * `natureOf` decides for a record.
 */
export const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, EvidenceKindSchema>> = {
  case: {
    nature: 'adverse',
    name: { zh: '病例', en: 'case' },
    // Not the days of onset or admission: rules hold from the report, so a case without it would hold nothing.
    time: ['confirmedDay', 'excludedDay'],
    attributes: {
      classification: required(
        code('类别', 'classification', ['confirmed', 'suspected', 'asymptomatic', 'excluded']),
      ),
      onsetDay: day('发病日', 'day of onset'),
      confirmedDay: day('报告日', 'day of report'),
      admittedDay: day('入院日', 'day of admission'),
      dischargedDay: day('出院日', 'day of discharge'),
      releasedDay: released,
      excludedDay: day('排除日', 'day of exclusion'),
    },
  },
  'close-contact': {
    nature: 'adverse',
    name: { zh: '密切接触', en: 'close contact' },
    time: ['lastContactDay'],
    attributes: contact,
  },
  'secondary-contact': {
    nature: 'adverse',
    name: { zh: '次密切接触', en: 'contact of a close contact' },
    time: ['lastContactDay'],
    attributes: contact,
  },
  exposure: {
    nature: 'adverse',
    name: { zh: '暴露', en: 'exposure' },
    time: ['to', 'from'],
    attributes: {
      eventRef: required(reference('关联事件', 'event')),
      from: required(instant('暴露开始时间', 'beginning of the exposure')),
      to: required(instant('暴露结束时间', 'end of the exposure')),
      level: required(code('程度', 'level', ['time-space', 'key-place', 'potential'])),
    },
  },
  'area-stay': {
    nature: 'adverse',
    name: { zh: '地区停留', en: 'stay in an area' },
    time: ['leftDay', 'arrivedDay'],
    attributes: {
      area: required(area('地区', 'area')),
      risk: required(code('风险等级', 'risk', ['low', 'medium', 'high'])),
      arrivedDay: day('到达日', 'day of arrival'),
      leftDay: day('离开日', 'day of leaving'),
    },
  },
  'border-arrival': {
    nature: 'adverse',
    name: { zh: '入境', en: 'arrival from abroad' },
    time: ['arrivedDay'],
    attributes: {
      arrivedDay: required(day('入境日', 'day of arrival')),
      fromCountry: required(country('来自国家或地区', 'country of departure')),
      plannedDays: planned,
      releasedDay: released,
    },
  },
  'isolation-order': {
    nature: 'adverse',
    name: { zh: '隔离决定', en: 'isolation order' },
    time: ['startedDay'],
    attributes: {
      place: required(place),
      startedDay: required(isolationStarted),
      plannedDays: required(planned),
      releasedDay: released,
      orderedBy: required(text('决定单位', 'ordering office')),
      groundKind: required(code('依据类别', 'kind of ground', ['case', 'event', 'arrival'])),
      groundRef: required(reference('依据', 'ground')),
    },
  },
  symptom: {
    nature: 'adverse',
    name: { zh: '症状', en: 'symptoms' },
    time: ['reportedAt'],
    attributes: {
      codes: required(codes('症状', 'symptoms', SYMPTOM_CODES)),
      temperature: integer('体温（0.1℃）', 'temperature in tenths', 340, 430),
      sinceDay: day('症状开始日', 'first day of the symptoms'),
      reportedAt: required(instant('报告时间', 'time of the report')),
    },
  },
  obligation: {
    nature: 'adverse',
    name: { zh: '待完成事项', en: 'obligation' },
    time: ['orderedAt'],
    attributes: {
      orderedAt: required(instant('要求时间', 'time of the order')),
      dueAt: required(instant('截止时间', 'time by which it is due')),
      what: required(code('事项', 'duty', ['test', 'registration', 'temperature-report'])),
    },
  },
  'test-result': {
    nature: 'by-attribute',
    name: { zh: '检测结果', en: 'test result' },
    time: ['sampledAt'],
    attributes: {
      method: required(code('方法', 'method', ['nucleic-acid', 'antigen', 'antibody'])),
      result: required(code('结果', 'result', ['negative', 'positive'])),
      sampledAt: required(instant('采样时间', 'time of sampling')),
      laboratory: required(text('检测机构', 'laboratory')),
    },
  },
  'isolation-completed': {
    nature: 'relieving',
    name: { zh: '已完成隔离', en: 'completed isolation' },
    time: ['completedDay'],
    attributes: {
      startedDay: required(isolationStarted),
      completedDay: required(day('完成日', 'day of completion')),
      region: required(area('地区', 'region')),
    },
  },
  'clinical-clearance': {
    nature: 'relieving',
    name: { zh: '医疗机构排除', en: 'clinical clearance' },
    time: ['clearedAt'],
    attributes: {
      clearedAt: required(instant('排除时间', 'time of the clearance')),
      institution: required(text('医疗机构', 'institution')),
    },
  },
  'district-clearance': {
    nature: 'relieving',
    name: { zh: '区级核查解除', en: 'district clearance' },
    time: ['clearedAt'],
    attributes: {
      clearedAt: required(instant('解除时间', 'time of the clearance')),
      district: required(area('所在区', 'district')),
      ofRecord: reference('解除的记录', 'record that it clears'),
      ofEvent: reference('解除的事件', 'event that it clears'),
    },
  },
  vaccination: {
    nature: 'neutral',
    name: { zh: '接种', en: 'vaccination' },
    time: ['lastDay'],
    attributes: {
      doses: required(integer('剂次', 'doses', 1, 20)),
      lastDay: required(day('最近接种日', 'day of the last dose')),
    },
  },
};

/** All kinds of evidence. */
export const EVIDENCE_KIND_NAMES: readonly EvidenceKind[] = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];
