import type { Language } from '@healthcode/contracts';
import { type DayNumber, type Decision, formatDay, type Localised } from '@healthcode/domain';
import { countVenueHours } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { countedSpan } from './counted-span.ts';
import { requireCounted } from './counts.ts';
import { type MonthPart, monthsOf } from './months.ts';

const MONTH = /^(20\d\d)-(0[1-9]|1[0-2])$/;

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
  'show-again': { zh: '再次出示', en: 'Show again' },
  'not-accepted': { zh: '不予认可', en: 'Not accepted' },
};

/** Behind the rows of a month that is not whole: a day of which nothing is known must not read as one without checks. */
const PART = ({ month, fromDay, untilDay }: MonthPart): Readonly<Record<Language, string>> => {
  const [from, until] = [formatDay(fromDay), formatDay(untilDay)];
  return {
    zh: `${month} 不是整月：只含 ${from} 至 ${until}（含首尾两天）的次数`,
    en: `${month} is not whole: checks from ${from} to ${until} (both inclusive) only`,
  };
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
  if (!MONTH.test(month))
    throw new ProblemError('bad-request', { errors: [{ path: '/month', code: 'month-form' }] });
  const venue = await requireCounted(services, staffId, venueId);
  const counted = await countedSpan(services, venueId);
  const part = counted === null ? undefined : monthsOf(counted).find((one) => one.month === month);
  const rows = part === undefined ? [] : await countVenueHours(services.db, { venueId, ...part });
  const lines = [
    HEAD[language],
    ...rows.map(({ day, hour, decision, count }) => [
      formatDay(day as DayNumber),
      `${String(hour).padStart(2, '0')}:00`,
      DECISION_WORDS[decision as Decision]?.[language] ?? decision,
      String(count),
    ]),
    ...(part === undefined || part.isWhole ? [] : [[PART(part)[language]]]),
  ];
  const csv = `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  return { fileName: `${venue.name[language].replace(/[\\/:*?"<>|]/g, '')} ${month}.csv`, csv };
}
