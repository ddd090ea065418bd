import type { Language } from '@healthcode/contracts';
import { type DayNumber, type Decision, formatDay, type Localised } from '@healthcode/domain';
import { countChecksOfVenue } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireCounted } from './counts.ts';

const MONTH = /^(20\d\d)-(0[1-9]|1[0-2])$/;
const DAY_MS = 86_400_000;

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['日期', '时段', '结论', '次数'],
  en: ['Date', 'Hour', 'Decision', 'Checks'],
};

const DECISION_WORDS: Readonly<Record<Decision, Localised>> = {
  admit: { zh: '放行', en: 'Admitted' },
  refuse: { zh: '劝返', en: 'Refused' },
  refer: { zh: '按规定处置', en: 'Stepped aside' },
  'measure-first': { zh: '先测温', en: 'Measure first' },
  'original-way': { zh: '按原有方式', en: 'Checked by ID' },
  'show-again': { zh: '请重新出示', en: 'Show again' },
  'not-accepted': { zh: '不能使用', en: 'Not accepted' },
};

export interface MonthFile {
  readonly fileName: string;
  readonly csv: string;
}

/** A month's checks by day, hour and decision: counts alone. With a byte order mark, by which Excel knows UTF-8. */
export async function makeMonthCsv(
  services: Services,
  staffId: string,
  venueId: string,
  { month, language }: { readonly month: string; readonly language: Language },
): Promise<MonthFile> {
  const venue = await requireCounted(services, staffId, venueId);
  const days = daysOf(month);
  const { utcOffsetMinutes } = services.policy;
  const rows = await countChecksOfVenue(services.db, { venueId, ...days, utcOffsetMinutes });
  const lines = [
    HEAD[language],
    ...rows.map(({ day, hour, decision, count }) => [
      formatDay(day as DayNumber),
      `${String(hour).padStart(2, '0')}:00`,
      DECISION_WORDS[decision as Decision]?.[language] ?? decision,
      String(count),
    ]),
  ];
  const csv = `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  return { fileName: `${venue.name[language].replace(/[\\/:*?"<>|]/g, '')} ${month}.csv`, csv };
}

/** First and last day of a month, both inclusive. */
function daysOf(month: string): { fromDay: number; untilDay: number } {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined || number === undefined)
    throw new ProblemError('bad-request', { errors: [{ path: '/month', code: 'month-form' }] });
  const at = (months: number) => Date.UTC(Number(year), Number(number) - 1 + months, 1) / DAY_MS;
  return { fromDay: at(0), untilDay: at(1) - 1 };
}
