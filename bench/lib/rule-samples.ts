import { readFileSync } from 'node:fs';
import {
  areaFields,
  type EvidenceKind,
  isReliefCondition,
  parseRuleSet,
  type Rule,
  type RuleSet,
} from '@healthcode/domain';

/** An expression and data to evaluate it over. */
export type Sample = { readonly expression: unknown; readonly data: unknown };
type Attributes = Readonly<Record<string, unknown>>;

const DAY = 18_302;
const INSTANT = 1_581_300_000_000;
const contact = { caseRef: 'cdc/case-9', lastContactDay: DAY };

/** What the city hears of each kind, in the proportions of a bad week: most of it unremarkable. */
const HEARD: Partial<Record<EvidenceKind, readonly Attributes[]>> = {
  case: [
    { classification: 'confirmed', onsetDay: DAY - 6, confirmedDay: DAY, admittedDay: DAY - 2 },
    { classification: 'confirmed', confirmedDay: DAY, admittedDay: DAY, dischargedDay: DAY + 14 },
    { classification: 'suspected', onsetDay: DAY - 3, confirmedDay: DAY },
    { classification: 'asymptomatic', confirmedDay: DAY, releasedDay: DAY + 14 },
    { classification: 'excluded', confirmedDay: DAY, excludedDay: DAY + 3 },
  ],
  'close-contact': [
    contact,
    { ...contact, place: 'central', isolationStartedDay: DAY + 2 },
    { ...contact, place: 'home', isolationStartedDay: DAY + 1 },
    { ...contact, place: 'central', isolationStartedDay: DAY + 1, releasedDay: DAY + 14 },
  ],
  'secondary-contact': [contact, { ...contact, place: 'home', isolationStartedDay: DAY + 1 }],
  exposure: ['potential', 'potential', 'key-place', 'time-space'].map((level) => ({
    eventRef: 'cdc/event-7',
    from: INSTANT,
    to: INSTANT + 5_400_000,
    level,
  })),
  'area-stay': [
    { area: areaFields('310000'), risk: 'low', arrivedDay: DAY - 9, leftDay: DAY },
    { area: areaFields('330300'), risk: 'medium', leftDay: DAY },
    { area: areaFields('420100'), risk: 'high', arrivedDay: DAY - 30, leftDay: DAY },
  ],
  'border-arrival': [{ arrivedDay: DAY, fromCountry: 'KOR', plannedDays: 14 }],
  'isolation-order': ['central', 'home'].map((place) => ({
    place,
    startedDay: DAY,
    plannedDays: 14,
    orderedBy: 'Nankai',
    groundKind: 'event',
    groundRef: 'cdc/event-7',
  })),
  symptom: [
    { codes: [], temperature: 365, reportedAt: INSTANT },
    { codes: [], reportedAt: INSTANT },
    { codes: ['dry-cough', 'fatigue'], temperature: 372, reportedAt: INSTANT },
    { codes: ['fever', 'dry-cough'], temperature: 383, sinceDay: DAY - 1, reportedAt: INSTANT },
  ],
  obligation: ['test', 'registration', 'temperature-report'].map((what) => ({
    orderedAt: INSTANT,
    dueAt: INSTANT + 86_400_000,
    what,
  })),
  'test-result': ['negative', 'negative', 'negative', 'positive'].map((result, index) => ({
    method: index === 1 ? 'antigen' : 'nucleic-acid',
    result,
    sampledAt: INSTANT,
    laboratory: 'Haihe',
  })),
  'isolation-completed': [
    { startedDay: DAY + 1, completedDay: DAY + 15, region: areaFields('310000') },
    { startedDay: DAY - 2, completedDay: DAY + 12, region: areaFields('110000') },
  ],
};
const PERSON = { homeArea: areaFields('120104') };

/** The rules of early 2020, as the server reads them. */
export function cityRules(): RuleSet {
  const file = new URL('../../policy/tianjin/rules-2020.json', import.meta.url);
  const parsed = parseRuleSet(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Every condition of the rules with everything that it would be asked of. */
export function ruleSetSamples({ rules }: RuleSet): Sample[] {
  return rules.flatMap((rule) => [...appliesSamples(rule), ...reliefSamples(rule)]);
}

function appliesSamples({ when, evidence: kind }: Rule): Sample[] {
  if (when === undefined) return [];
  return heard(kind).map((evidence) => ({ expression: when, data: { evidence, person: PERSON } }));
}

function reliefSamples({ evidence: kind, phases }: Rule): Sample[] {
  const reliefs = phases.flatMap(({ until }) => until.any.filter(isReliefCondition));
  return reliefs.flatMap(({ when, evidence: byKind }) =>
    when === undefined
      ? []
      : heard(kind).flatMap((evidence) =>
          heard(byKind).map((by) => ({ expression: when, data: { evidence, person: PERSON, by } })),
        ),
  );
}

function heard(kind: EvidenceKind): readonly Attributes[] {
  const found = HEARD[kind];
  if (found === undefined) throw new Error(`no samples of ${kind}`);
  return found;
}
