import { dayNumberAt, formatDay } from '@healthcode/domain';
import type { ServerProcess } from '@healthcode/testkit/process';
import { cityNow } from './city.ts';

const HEADER =
  'record-id,version,document-type,document-number,name,classification,confirmed-day,discharged-day';

/** A file of cases as the health commission sends it. */
export const caseFile = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

/** That many days before today, by the city's clock. */
export const daysAgo = async (server: ServerProcess, days: number): Promise<string> =>
  formatDay(dayNumberAt(await cityNow(server)) - days);

/** An open phone asks for its colour once a minute. */
export const PHONE_FOLLOWS_WITHIN_MS = 75_000;
