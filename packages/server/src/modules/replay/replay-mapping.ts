import type { DayNumber, FieldProblem, Localised, Parsed } from '@healthcode/domain';
import { JsonFields } from './json-fields.ts';

/** How the columns and the free text of a published line list become evidence; data, checked by `parseReplayMapping`. */
export interface ReplayMapping {
  readonly id: string;
  /** Where the line list can be had, for those who do not have it. */
  readonly origin: Localised;
  /** Both inclusive. */
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** The source in whose name all evidence is delivered. */
  readonly source: string;
  readonly dates: DateForm;
  /** Cells that mean "not known", beside empty ones. */
  readonly missing: readonly string[];
  readonly cases: {
    readonly file: string;
    readonly columns: Readonly<Record<CaseColumn, string>>;
    readonly sexes: Readonly<Record<string, string>>;
  };
  readonly links: {
    readonly file: string;
    readonly columns: { readonly id: string; readonly label: string; readonly sources: readonly string[] };
    /** Labels of the list that name an area. */
    readonly labelAreas: Readonly<Record<string, string>>;
  };
  readonly dailyTotals: { readonly file: string; readonly columns: Readonly<Record<TotalColumn, string>> };
  readonly sourceText: SourceTextMapping;
}

/** What is recognised in the free text about where somebody was infected. */
export interface SourceTextMapping {
  readonly separators: RegExp;
  /** Each with one group, the number of a case. */
  readonly caseNumbers: readonly RegExp[];
  /** How a case is called: `#` stands for its number. */
  readonly caseId: string;
  /** What looks like the number of a case and is none. */
  readonly foreignNumbers: RegExp;
  readonly stays: readonly { readonly pattern: RegExp; readonly area: string; readonly risk: Risk }[];
  /** Remarks by which the end of the window is no day of leaving. */
  readonly noLeavingDay: readonly { readonly pattern: RegExp; readonly reason: Localised }[];
  readonly homes: readonly { readonly pattern: RegExp; readonly area: string }[];
  readonly notEvidence: readonly {
    readonly id: string;
    readonly pattern: RegExp;
    readonly reason: Localised;
  }[];
}

export type DateForm = 'day/month/year' | 'year-month-day';
type Risk = 'low' | 'medium' | 'high';

const CASE_COLUMNS = [
  'id',
  'sex',
  'age',
  'onsetDay',
  'confirmedDay',
  'sourceText',
  'windowStart',
  'windowEnd',
  'windowRemark',
  'deathDay',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

const TOTAL_COLUMNS = ['day', 'newCases', 'totalCases', 'totalDischarged', 'totalDeaths'] as const;
export type TotalColumn = (typeof TOTAL_COLUMNS)[number];

/** Reads the mapping file, with every problem at its place. */
export function parseReplayMapping(json: unknown): Parsed<ReplayMapping> {
  const problems: FieldProblem[] = [];
  const root = new JsonFields(json, '', problems);
  const [cases, links, totals] = [root.object('cases'), root.object('links'), root.object('dailyTotals')];
  const value: ReplayMapping = {
    id: root.text('id'),
    origin: root.localised('origin'),
    firstDay: root.day('firstDay'),
    lastDay: root.day('lastDay'),
    source: root.text('source'),
    dates: root.oneOf('dates', ['day/month/year', 'year-month-day']),
    missing: root.texts('missing'),
    cases: {
      file: cases.text('file'),
      columns: columnsOf(cases.object('columns'), CASE_COLUMNS),
      sexes: sexesOf(cases, problems),
    },
    links: {
      file: links.text('file'),
      columns: linkColumns(links.object('columns')),
      labelAreas: links.textsByName('labelAreas'),
    },
    dailyTotals: {
      file: totals.text('file'),
      columns: columnsOf(totals.object('columns'), TOTAL_COLUMNS),
    },
    sourceText: sourceTextOf(root.object('sourceText')),
  };
  if (value.lastDay < value.firstDay) {
    problems.push({
      path: 'lastDay',
      code: 'wrong-order',
      message: { zh: '最后一天早于第一天。', en: 'The last day lies before the first.' },
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function columnsOf<Name extends string>(fields: JsonFields, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, fields.text(name)])) as Record<Name, string>;
}

const linkColumns = (fields: JsonFields) => ({
  id: fields.text('id'),
  label: fields.text('label'),
  sources: fields.texts('sources'),
});

function sexesOf(fields: JsonFields, problems: FieldProblem[]): Record<string, string> {
  const sexes = fields.textsByName('sexes');
  for (const [mark, sex] of Object.entries(sexes)) {
    if (sex === 'female' || sex === 'male') continue;
    const message = { zh: '这里应是 female 或 male。', en: 'This is female or male.' };
    problems.push({ path: `cases.sexes.${mark}`, code: 'not-allowed', message });
  }
  return sexes;
}

/** Everywhere in the text, whatever the letter case. */
const FLAGS = 'iu';

function sourceTextOf(fields: JsonFields): SourceTextMapping {
  return {
    separators: fields.pattern('separators', 'u'),
    caseNumbers: fields.patterns('caseNumbers', `${FLAGS}g`),
    caseId: fields.text('caseId'),
    foreignNumbers: fields.pattern('foreignNumbers', `${FLAGS}g`),
    stays: fields.objects('stays').map((stay) => ({
      pattern: stay.pattern('pattern', FLAGS),
      area: stay.area('area'),
      risk: stay.oneOf('risk', ['low', 'medium', 'high']),
    })),
    noLeavingDay: fields.objects('noLeavingDay').map((remark) => ({
      pattern: remark.pattern('pattern', FLAGS),
      reason: remark.localised('reason'),
    })),
    homes: fields.objects('homes').map((home) => ({
      pattern: home.pattern('pattern', FLAGS),
      area: home.area('area'),
    })),
    notEvidence: fields.objects('notEvidence').map((entry) => ({
      id: entry.text('id'),
      pattern: entry.pattern('pattern', FLAGS),
      reason: entry.localised('reason'),
    })),
  };
}
