import { viewColour } from '@healthcode/server';
import { expectOk } from '../city/city-user.ts';
import { sendFile, untilBatchState, uploadFile } from '../city/send-file.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { CONTACTS, type DripStory, INVENTED, readAlarms, sendDrip } from './drip.ts';
import {
  type Cast,
  caseFile,
  castOf,
  coloursOf,
  contactFile,
  enterVictims,
  INSIDER_SOURCE,
  type Victim,
} from './insider-city.ts';
import { countReply, noOutcomes, type Outcomes } from './outcomes.ts';
import { type RoleTried, tryEveryRole } from './try-every-role.ts';

/** So many were turned red in Zhengzhou in June 2022, most of them at the word of two officials. */
export const ZHENGZHOU_PEOPLE = 1_317;
/** Turned red by way of one invented case. */
const FEW = 20;

export interface InsiderStory {
  readonly people: number;
  readonly roles: readonly RoleTried[];
  /** A list of people that points at nothing. */
  readonly bareList: { readonly rows: number; readonly couldBeTaken: number };
  readonly batch: BatchStory;
  readonly invented: { readonly people: number; readonly alarms: readonly string[] };
  readonly drip: DripStory;
  /** Of everybody who is not green, those whose every hold names who reported it, the insider's office among them. */
  readonly explained: { readonly victims: number; readonly namingTheAuthority: number };
  readonly outcomes: Outcomes;
}

interface BatchStory {
  readonly rows: number;
  readonly state: string;
  readonly waitReason: string | null;
  /** Holds and colours that it led to while it waited. */
  readonly colouredBy: number;
  /** After one officer's yes, and after another's no. */
  readonly stateAfterYes: string;
  readonly stateAfterNo: string;
}

/**
 * Replays Zhengzhou against this city, which must be empty: what a user of a source, and everybody else, can do to so
 * many named people. @param say what is being done, for whoever watches
 */
export async function playInsider(
  city: TestCity,
  people: number,
  say: (text: string) => void = () => {},
): Promise<InsiderStory> {
  const outcomes = noOutcomes();
  const { services } = city.service;
  say(`${people} people apply`);
  const victims = await enterVictims(city, people);
  const cast = await castOf(city);
  say('every role tries every operation');
  const roles = await letAllTry(city, cast, victims[0]!, outcomes);
  say('a list that points at nothing, then everybody in one batch');
  const bareList = await tryBareList(city, cast, victims);
  const invented = await sendFile(cast.insider, caseFile(city, 'invented', victims.slice(0, 1)));
  const batch = await tryOneBatch(city, cast, victims.slice(1));
  say(`${FEW} people by way of one invented case`);
  const few = victims.slice(1, 1 + FEW);
  const sent = await sendFile(cast.insider, contactFile(city, 'few', few, [INVENTED]), CONTACTS);
  const alarms = (await readAlarms(cast)).filter(({ kind }) => kind !== 'batch-waiting');
  say('a drip over three days');
  const drip = await sendDrip(city, cast, victims.slice(1 + FEW));
  const acknowledged = invented.batch.rowsTaken + sent.batch.rowsTaken + drip.rowsTaken;
  outcomes.acknowledged += acknowledged;
  outcomes.lost = acknowledged - (await coloursOf(services)).adverse;
  say('what the victims are told');
  const explained = await readExplanations(city, victims);
  await signAllOut(cast, outcomes);
  return {
    people,
    roles,
    bareList,
    batch,
    invented: { people: few.length, alarms: [...new Set(alarms.map(({ kind }) => kind))] },
    drip,
    explained,
    outcomes,
  };
}

/** A good batch of the insider's lies checked, and only its sender's yes is missing. */
async function letAllTry(
  city: TestCity,
  cast: Cast,
  victim: Victim,
  outcomes: Outcomes,
): Promise<RoleTried[]> {
  const batchId = await uploadFile(cast.insider, caseFile(city, 'checked', [victim]));
  await untilBatchState(cast.insider, batchId, 'checked');
  const roles = await tryEveryRole(city, cast, { victim, batchId }, outcomes);
  expectOk(await cast.insider.call('discardBatch', { params: { batchId }, body: {} }));
  return roles;
}

async function tryBareList(city: TestCity, { insider }: Cast, victims: readonly Victim[]) {
  const batchId = await uploadFile(insider, contactFile(city, 'bare', victims, []), CONTACTS);
  const { batch } = await untilBatchState(insider, batchId, 'checked');
  expectOk(await insider.call('discardBatch', { params: { batchId }, body: {} }));
  return { rows: batch.rowsRead, couldBeTaken: batch.rowsTaken };
}

/** All of them in one file, by way of the invented case: one officer is talked into it, another looks. */
async function tryOneBatch(city: TestCity, cast: Cast, victims: readonly Victim[]): Promise<BatchStory> {
  const { services } = city.service;
  const before = await coloursOf(services);
  const { batch } = await sendFile(cast.insider, contactFile(city, 'all', victims, [INVENTED]), CONTACTS);
  const params = { batchId: batch.batchId };
  const yes = { saysYes: true, reason: '' };
  const talkedInto = expectOk(await cast.officer.call('reviewBatch', { params, body: yes }));
  const after = await coloursOf(services);
  const other = cast.others.find(({ role }) => role === 'officer of another office')!.user;
  const no = { saysYes: false, reason: 'One case, and nothing else to it' };
  const refused = expectOk(await other.call('reviewBatch', { params, body: no }));
  return {
    rows: batch.rowsWeighing,
    state: batch.state,
    waitReason: batch.waitReason,
    colouredBy: after.coloured - before.coloured + after.holds - before.holds,
    stateAfterYes: talkedInto.batch.state,
    stateAfterNo: refused.batch.state,
  };
}

async function readExplanations(
  { service: { services } }: TestCity,
  victims: readonly Victim[],
): Promise<InsiderStory['explained']> {
  const insider = services.policy.sources.find(({ id }) => id === INSIDER_SOURCE)!.name;
  let red = 0;
  let naming = 0;
  for (const { personId } of victims) {
    const { colour, holds } = await viewColour(services, services.db, personId, 'holder');
    if (colour === 'green') continue;
    red += 1;
    const allNamed = holds.every(({ reportedBy }) => reportedBy.zh !== '' && reportedBy.en !== '');
    if (allNamed && holds.some(({ reportedBy }) => reportedBy.zh === insider.zh)) naming += 1;
  }
  return { victims: red, namingTheAuthority: naming };
}

async function signAllOut({ others }: Cast, outcomes: Outcomes): Promise<void> {
  for (const { user } of others) {
    const reply = await user.call('signOut', { body: {} });
    countReply(outcomes, reply.ok ? 200 : reply.offline ? 0 : reply.problem.status);
  }
}
