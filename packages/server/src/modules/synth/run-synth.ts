import { dayNumberAt, type Localised } from '@healthcode/domain';
import { countColours, hasPeople, readSetting, tryLockBatch, writeSetting } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { demoId } from '../demo/seed.ts';
import { districtShares } from './district-shares.ts';
import { enterPeople, type ToldPerson } from './enter-people.ts';
import { SynthEvidence } from './synth-evidence.ts';
import { synthPeople } from './synth-people.ts';
import { SynthRefused } from './synth-refused.ts';

/** What makes a synthetic city; the same on the same day is the same city. */
export interface SynthPlan {
  readonly people: number;
  readonly seed: number;
  /** People in a thousand of whom something is reported. */
  readonly evidenceRate: number;
}

interface SynthState extends SynthPlan {
  /** When everybody applied, in the city's time. */
  readonly at: number;
  /** How many people are on record. */
  readonly done: number;
  /** Records besides ordinary declarations, by kind. */
  readonly evidence: Readonly<Record<string, number>>;
}

export interface SynthReport extends SynthPlan {
  /** Of all people, those put on record by this run. */
  readonly peopleMade: number;
  /** Everybody in the city who has applied, by home district. */
  readonly byDistrict: Readonly<Record<string, number>>;
  readonly byColour: Readonly<Record<'green' | 'orange' | 'red', number>>;
  readonly evidence: Readonly<Record<string, number>>;
}

export interface SynthOptions {
  /** The name that the demo's identity register knows for a number. */
  readonly nameOf: (documentNumber: string) => string;
  readonly onProgress?: (done: number) => void;
}

const SETTING = 'synth';
/** People in one transaction: what a cut can cost. */
const CHUNK = 5_000;

/**
 * Fills an empty demo city with invented people. Run again it goes on where it was cut off, and changes nothing when
 * all are there. Throws `SynthRefused`.
 */
export async function runSynth(core: CityCore, plan: SynthPlan, options: SynthOptions): Promise<SynthReport> {
  const release = await tryLockBatch(core.db, demoId('synthetic city'));
  if (release === null) throw new SynthRefused(ANOTHER_RUN);
  try {
    const state = await stateOf(core, plan);
    options.onProgress?.(state.done);
    const end = await complete(core, state, options);
    return await reportOf(core, end, end.done - state.done);
  } finally {
    await release();
  }
}

async function stateOf(core: CityCore, plan: SynthPlan): Promise<SynthState> {
  const known = await readSetting<SynthState>(core.db, SETTING);
  if (known === null) {
    if (await hasPeople(core.db)) throw new SynthRefused(NOT_EMPTY);
    return { ...plan, at: core.clock.cityNow(), done: 0, evidence: {} };
  }
  const { people, seed, evidenceRate } = known;
  if (people !== plan.people || seed !== plan.seed || evidenceRate !== plan.evidenceRate) {
    throw new SynthRefused(otherCity(known));
  }
  return known;
}

async function complete(core: CityCore, begun: SynthState, options: SynthOptions): Promise<SynthState> {
  const { seed, at, people } = begun;
  if (begun.done === people) return begun;
  const today = dayNumberAt(at, core.policy.utcOffsetMinutes);
  // Everybody applies at one time, whenever a run that was cut off goes on.
  const then = { ...core, clock: { ...core.clock, cityNow: () => at } };
  let state = begun;
  for (const chunk of chunksAfter(core, begun, today)) {
    const next = afterChunk(state, chunk);
    await core.db.begin(async (tx) => {
      await enterPeople(then, tx, chunk, { seed, today, nameOf: options.nameOf });
      await writeSetting(tx, SETTING, next);
    });
    state = next;
    options.onProgress?.(state.done);
  }
  return state;
}

/** Everybody who is not on record yet; those before are told again too, since contacts name cases among them. */
function* chunksAfter(core: CityCore, state: SynthState, today: number): Generator<ToldPerson[]> {
  const { people, seed, evidenceRate, at, done } = state;
  const { sources, districts } = core.policy;
  const evidence = new SynthEvidence({ seed, evidenceRate, sources, at, today });
  let chunk: ToldPerson[] = [];
  for (const person of synthPeople(districtShares(people, districts), seed, today)) {
    const story = evidence.storyOf(person);
    if (person.order < done) continue;
    chunk.push({ person, story });
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function afterChunk(state: SynthState, chunk: readonly ToldPerson[]): SynthState {
  const evidence: Record<string, number> = { ...state.evidence };
  for (const { story } of chunk) {
    if (story === null) continue;
    const kind = 'kind' in story ? story.kind : 'declared-fever';
    evidence[kind] = (evidence[kind] ?? 0) + 1;
  }
  return { ...state, done: state.done + chunk.length, evidence };
}

async function reportOf(core: CityCore, state: SynthState, peopleMade: number): Promise<SynthReport> {
  const byDistrict: Record<string, number> = {};
  const byColour = { green: 0, orange: 0, red: 0 };
  for (const { district, colour, count } of await countColours(core.db)) {
    byDistrict[district ?? ''] = (byDistrict[district ?? ''] ?? 0) + count;
    byColour[colour as keyof typeof byColour] += count;
  }
  const { people, seed, evidenceRate, evidence } = state;
  return { people, seed, evidenceRate, peopleMade, byDistrict, byColour, evidence };
}

const NOT_EMPTY: Localised = {
  zh: '这个数据目录里已经有人。合成城市要放在空的数据目录里，例如 DATA_DIR=./.data-synth。',
  en: 'This data folder has people already. A synthetic city needs an empty one: name another, such as DATA_DIR=./.data-synth.',
};
const ANOTHER_RUN: Localised = {
  zh: '这座合成城市正由另一个命令生成，请等它结束。',
  en: 'Another command is making this synthetic city. Wait until it has ended.',
};
const otherCity = ({ people, seed, evidenceRate }: SynthPlan): Localised => ({
  zh: `这个数据目录里是另一座合成城市（--people ${people} --seed ${seed} --evidence-rate ${evidenceRate}）。请用同样的选项，或换一个 DATA_DIR。`,
  en: `This data folder holds another synthetic city (--people ${people} --seed ${seed} --evidence-rate ${evidenceRate}). Give the same options, or name another DATA_DIR.`,
});
