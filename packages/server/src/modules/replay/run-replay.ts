import { type DayNumber, formatDay, HOUR_MS, type Localised, startOfDay } from '@healthcode/domain';
import { hasPeople } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { type PlannedDay, planReplay, type ReplayPlan } from './plan-replay.ts';
import type { ReplayFolder } from './read-replay-folder.ts';
import { ReplayClock } from './replay-clock.ts';
import { type DayReport, deliveryTime, replayDay } from './replay-day.ts';
import type { ReplayFindings } from './replay-findings.ts';
import { enterReplayPeople, findReplayPeople } from './replay-people.ts';
import { ReplayRefused } from './replay-refused.ts';
import { keepReplayState, type ReplayState, readReplayState } from './replay-state.ts';
import type { SyntheticPerson } from './synthetic-people.ts';

/** Everything that a replay has to say. */
export interface ReplayReport {
  readonly mapping: string;
  readonly sha256: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Whether the last day is done. */
  readonly finished: boolean;
  /** All days done, also by earlier runs. */
  readonly days: readonly DayReport[];
  readonly findings: ReplayFindings;
  readonly assumptions: readonly Localised[];
  readonly people: readonly Pick<SyntheticPerson, 'caseId' | 'documentNumber' | 'name'>[];
  /** Where the city's clock stands: the next start of the service begins there. */
  readonly standsAt: number;
}

export interface ReplayOptions {
  /** The name that the demo's identity register knows for a number. */
  readonly nameOf: (documentNumber: string) => string;
  /** Stop after this day; null: after the last. */
  readonly until: DayNumber | null;
  /** Each day as soon as it is done; days of earlier runs first. */
  readonly onDay?: (report: DayReport) => void;
}

/** The city wakes at nine. */
const MORNING_HOUR = 9;

/**
 * Replays a published line list on the city's clock, day by day, through the importer that every source uses. May
 * be run again, also after it was killed: days that are done are kept, and it goes on. Throws `ReplayRefused`.
 */
export async function runReplay(
  core: CityCore,
  folder: ReplayFolder,
  { nameOf, until, onDay = () => {} }: ReplayOptions,
): Promise<ReplayReport> {
  const { list, mapping, sha256 } = folder;
  const areas = core.policy.districts.map(({ code }) => code);
  const plan = planReplay(list, { mapping, areas, nameOf });
  let state = (await goOnFrom(core, sha256)) ?? (await begin(core, plan, folder));
  for (const report of state.days) onDay(report);
  const days = plan.days.filter(({ day }) => formatDay(day) > (state.days.at(-1)?.day ?? ''));
  const left = days.filter(({ day }) => day <= (until ?? mapping.lastDay));
  if (left.length > 0) {
    const notBefore = earliestTime(core, state, left[0]!);
    const clock = new ReplayClock(state.standsAt, core.clock.realNow);
    const city = {
      core: { ...core, clock },
      clock,
      sourceId: mapping.source,
      personIds: await findReplayPeople(core, plan.people),
    };
    for (const planned of left) {
      const total = list.totals.find(({ day }) => day === planned.day);
      const casesBefore = state.days.at(-1)?.totalCases ?? 0;
      const report = await replayDay(city, planned, { casesBefore, notBefore }, total);
      const standsAt = wakesAfter(planned, mapping.lastDay, core.policy.utcOffsetMinutes);
      const settled = { sha256, days: [...state.days, report], standsAt };
      state = settled;
      await core.db.begin((tx) => keepReplayState(tx, settled));
      onDay(report);
    }
  }
  return reportOf((await readReplayState(core.db))!, plan, folder);
}

/** The state of an earlier run; null: there was none. */
async function goOnFrom(core: CityCore, sha256: string): Promise<ReplayState | null> {
  const state = await readReplayState(core.db);
  if (state !== null && state.sha256 !== sha256) throw new ReplayRefused(OTHER_REPLAY);
  return state;
}

/** Puts everybody on record as having applied in the first minute of the first day. */
async function begin(
  core: CityCore,
  plan: ReplayPlan,
  { mapping, sha256 }: ReplayFolder,
): Promise<ReplayState> {
  const start = startOfDay(mapping.firstDay, core.policy.utcOffsetMinutes);
  if (core.clock.cityNow() !== start || (await hasPeople(core.db))) throw new ReplayRefused(NOT_EMPTY);
  const state = { sha256, days: [], standsAt: start };
  await core.db.begin(async (tx) => {
    await enterReplayPeople(core, tx, plan.people);
    await keepReplayState(tx, state);
  });
  return state;
}

/** A city whose service ran since the last replayed day is not set back, and does not live a day twice. */
function earliestTime(core: CityCore, state: ReplayState, { day }: PlannedDay): number {
  const now = core.clock.cityNow();
  if (now === state.standsAt) return Number.NEGATIVE_INFINITY;
  if (now > deliveryTime(day, core.policy.utcOffsetMinutes)) throw new ReplayRefused(LIVED_ON);
  return now;
}

/** The morning after; of the very last day its own morning, unless something came on it. */
function wakesAfter({ day, deliveries }: PlannedDay, lastDay: DayNumber, utcOffsetMinutes: number): number {
  const morning = day === lastDay && deliveries.length === 0 ? day : day + 1;
  return startOfDay(morning, utcOffsetMinutes) + MORNING_HOUR * HOUR_MS;
}

function reportOf(state: ReplayState, plan: ReplayPlan, { mapping, sha256 }: ReplayFolder): ReplayReport {
  return {
    mapping: mapping.id,
    sha256,
    firstDay: formatDay(mapping.firstDay),
    lastDay: formatDay(mapping.lastDay),
    finished: state.days.at(-1)?.day === formatDay(mapping.lastDay),
    days: state.days,
    findings: plan.findings,
    assumptions: ASSUMPTIONS,
    people: plan.people.map(({ caseId, documentNumber, name }) => ({ caseId, documentNumber, name })),
    standsAt: state.standsAt,
  };
}

const NOT_EMPTY: Localised = {
  zh: '这个数据目录里已经有一座城市。重放要从空的数据目录开始，例如 DATA_DIR=./.data-2020。',
  en: 'This data folder holds a city already. A replay begins in an empty one: name another, such as DATA_DIR=./.data-2020.',
};
const OTHER_REPLAY: Localised = {
  zh: '这个数据目录重放的是另一份数据或另一份对照表。请换一个 DATA_DIR。',
  en: 'This data folder holds the replay of other data or by another mapping. Name another DATA_DIR.',
};
const LIVED_ON: Localised = {
  zh: '这座城市在上次重放之后已经继续运行，不能再接着重放。请换一个 DATA_DIR 重新开始。',
  en: 'This city has lived on since it was replayed last, so the replay cannot go on. Begin anew with another DATA_DIR.',
};
