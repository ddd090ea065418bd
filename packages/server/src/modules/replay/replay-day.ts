import { DAY_MS, formatDay, HOUR_MS, type Hold, startOfDay } from '@healthcode/domain';
import { listColoursOfPeople, listHoldsOfPeople } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { FileRefused } from '../batches/file-problem.ts';
import { importFile } from '../batches/import-file.ts';
import type { BatchReport, Sender } from '../batches/import-report.ts';
import { advanceColours } from '../colours/service.ts';
import { toHold } from '../colours/to-hold.ts';
import { type ComparedTotals, compareTotals } from './compare-totals.ts';
import { type ColouredPerson, type CountedColours, countColours } from './count-colours.ts';
import type { DailyTotal } from './line-list.ts';
import type { PlannedDay, PlannedDelivery } from './plan-replay.ts';
import type { ReplayClock } from './replay-clock.ts';
import { ReplayRefused } from './replay-refused.ts';

/** What became of one day. */
export interface DayReport extends ComparedTotals, CountedColours {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly deliveries: readonly DeliveryReport[];
}

export interface DeliveryReport {
  readonly kind: string;
  readonly fileName: string;
  readonly rows: number;
  /** Rows that the importer did not take, with what was wrong. */
  readonly failures: BatchReport['failures'];
}

export interface ReplayedCity {
  readonly core: CityCore;
  readonly clock: ReplayClock;
  readonly sourceId: string;
  /** Everybody in the replay. */
  readonly personIds: readonly string[];
}

/** Deliveries come at six in the evening. */
const DELIVERY_HOUR = 18;

export const deliveryTime = (day: number, utcOffsetMinutes: number): number =>
  startOfDay(day, utcOffsetMinutes) + DELIVERY_HOUR * HOUR_MS;

/**
 * Lives through one day: its first minute, its deliveries, its last millisecond. A day that was cut off may be lived
 * through again: what was delivered already changes nothing.
 *
 * @param casesBefore how many cases were taken until the day before
 * @param notBefore the clock is never set back before this
 */
export async function replayDay(
  { core, clock, sourceId, personIds }: ReplayedCity,
  planned: PlannedDay,
  { casesBefore, notBefore }: { readonly casesBefore: number; readonly notBefore: number },
  total: DailyTotal | undefined,
): Promise<DayReport> {
  const { utcOffsetMinutes } = core.policy;
  const begins = startOfDay(planned.day, utcOffsetMinutes);
  clock.set(Math.max(begins, notBefore));
  await advanceColours(core);
  clock.set(deliveryTime(planned.day, utcOffsetMinutes));
  const reports: BatchReport[] = [];
  for (const delivery of planned.deliveries) reports.push(await deliver(core, delivery, sourceId));
  clock.set(begins + DAY_MS - 1);
  await advanceColours(core);
  const newCases = reports
    .filter(({ kind }) => kind === 'case')
    .reduce((sum, { counts }) => sum + counts.rowsTaken + counts.rowsRepeated, 0);
  return {
    day: formatDay(planned.day),
    ...compareTotals({ newCases, totalCases: casesBefore + newCases }, total),
    ...countColours(
      await colouredPeople(core, personIds),
      core.rules.inForceAt(clock.cityNow()).ruleSet,
      clock.cityNow(),
    ),
    deliveries: reports.map(({ kind, fileName, counts, failures }) => ({
      kind,
      fileName,
      rows: counts.rowsRead,
      failures,
    })),
  };
}

const SENDER: Sender = { how: 'command-line', staffId: null, name: 'replay' };

async function deliver(
  core: CityCore,
  { kind, fileName, text }: PlannedDelivery,
  sourceId: string,
): Promise<BatchReport> {
  const bytes = new TextEncoder().encode(text);
  async function* open() {
    yield bytes;
  }
  try {
    const report = await importFile(core, { sourceId, kind, fileName, sentBy: SENDER, open });
    if (report.waits) throw new ReplayRefused(beyondBound(fileName));
    return report;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { zh, en } = error.problem.message;
    throw new ReplayRefused({ zh: `${fileName}：${zh}`, en: `${fileName}: ${en}` });
  }
}

/** A replay has no officers, and no way round the bound that holds for every source. */
const beyondBound = (fileName: string) => ({
  zh: `${fileName}：行数超过这个来源一次可报送的上限，重放停在这里。上限在 policy/tianjin/safeguards.json。`,
  en: `${fileName}: it has more rows than the source may bring at once, and the replay stops here. The bound is in policy/tianjin/safeguards.json.`,
});

async function colouredPeople(core: CityCore, personIds: readonly string[]): Promise<ColouredPerson[]> {
  const holds = new Map<string, Hold[]>(personIds.map((personId) => [personId, []]));
  for (const row of await listHoldsOfPeople(core.db, personIds)) holds.get(row.personId)?.push(toHold(row));
  const colours = await listColoursOfPeople(core.db, personIds);
  const byPerson = new Map(colours.map(({ personId, colour }) => [personId, colour]));
  return personIds.map((personId) => ({
    colour: byPerson.get(personId) ?? 'green',
    holds: holds.get(personId)!,
  }));
}
