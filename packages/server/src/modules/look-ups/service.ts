import type { LookedUp, RequestOf } from '@healthcode/contracts';
import { documentHint, documentKey, lookReasonOfLookUp, lookUpStateOf } from '@healthcode/domain';
import {
  type Db,
  findLookedUp,
  findLookUp,
  holdOffMerges,
  insertLookUp,
  type LookedUpRow,
  type LookUpRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { documentIndexOf } from '../identity/people-of-documents.ts';
import { limitUse } from '../limits/limit-use.ts';
import { notify } from '../notices/notify.ts';
import { logLooks } from '../people/looks.ts';
import { listMomentNow } from '../status/build-list.ts';
import { type LookUpRequest, readLookUpRequest } from './read-request.ts';

/** A reply that was lost is given again so long; later it would be another look at somebody. */
const REPEATED_MS = 10 * 60_000;

/**
 * Looks somebody up by the document in a guard's hand. Nothing is answered that was not written down: for the check to
 * come, and for the person to read. The same id again gives the reply anew, counts nothing and writes nothing.
 */
export async function lookUp(
  services: Services,
  staffId: string,
  body: RequestOf<'lookUp'>['body'],
): Promise<LookedUp> {
  const request = await readLookUpRequest(services, staffId, body);
  const before = await findLookUp(services.db, request.lookUpId);
  if (before !== null) return repeat(services, request, before);
  await limitLookUps(services, request);
  const reply = await services.db.begin((tx) => lookUpNow(services, tx, request));
  // two requests of one id came at once
  return reply ?? repeat(services, request, (await findLookUp(services.db, request.lookUpId))!);
}

/** Also what finds nobody counts: numbers cannot be tried out. */
async function limitLookUps(services: Services, { staffId, venue, document }: LookUpRequest): Promise<void> {
  await limitUse(services, 'look-up-by-staff', staffId, 'look-up-limit-staff');
  await limitUse(services, 'look-up-by-venue', venue.venueId, 'look-up-limit-venue');
  await limitUse(services, 'look-up-by-document', documentKey(document), 'look-up-limit-document');
}

/** @returns null where this id was taken meanwhile */
async function lookUpNow(services: Services, tx: Db, request: LookUpRequest): Promise<LookedUp | null> {
  await holdOffMerges(tx);
  const found = await findLookedUp(tx, documentIndexOf(services, request.document));
  const at = services.clock.cityNow();
  const isNew = await insertLookUp(tx, {
    lookUpId: request.lookUpId,
    at,
    venueId: request.venue.venueId,
    staffId: request.staffId,
    deviceId: request.deviceId,
    personId: found?.personId ?? null,
    asked: askedOf(services, request),
  });
  if (!isNew) return null;
  if (found !== null) await tellPerson(services, tx, request, found, at);
  return replyOf(services, request, found);
}

/** Names this request's document to nobody else: the key is ours, and with another id it is another hash. */
const askedOf = ({ blindIndex }: Services, { lookUpId, document }: LookUpRequest): Uint8Array =>
  blindIndex('look-up', `${lookUpId}|${documentKey(document)}`);

async function tellPerson(
  services: Services,
  tx: Db,
  { staffId, venue, reason, note }: LookUpRequest,
  { personId, appliedAt }: LookedUpRow,
  at: number,
): Promise<void> {
  const sealNote = (accessId: string) =>
    services.fieldCipher.seal(note, { table: 'access_log', rowId: accessId, column: 'note' });
  await logLooks(
    tx,
    { staffId, office: venue.name },
    {
      ...{ personIds: [personId], what: 'gate', reason: lookReasonOfLookUp(reason), at },
      sealNote: note === '' ? null : sealNote,
    },
  );
  // whoever never applied has nobody who reads it
  if (appliedAt === null) return;
  await notify(services, tx, [{ subjectId: personId, kind: 'looked-up', facts: { office: venue.name } }]);
}

async function repeat(services: Services, request: LookUpRequest, before: LookUpRow): Promise<LookedUp> {
  const same =
    before.staffId === request.staffId &&
    before.deviceId === request.deviceId &&
    before.venueId === request.venue.venueId &&
    Buffer.from(before.asked).equals(askedOf(services, request)) &&
    services.clock.cityNow() - before.at <= REPEATED_MS;
  if (!same) throw new ProblemError('look-up-id-used');
  const found = await findLookedUp(services.db, documentIndexOf(services, request.document));
  return replyOf(services, request, found);
}

/** By the same period for declarations and the same function as the status list of this moment. */
function replyOf(services: Services, { document }: LookUpRequest, found: LookedUpRow | null): LookedUp {
  const { declaredBefore } = listMomentNow(services);
  const state = lookUpStateOf(
    found && {
      applied: found.appliedAt !== null,
      colour: found.colour,
      declarationLapsed:
        declaredBefore !== null && found.declaredAt !== null && found.declaredAt < declaredBefore,
    },
  );
  const maskedName = state === 'no-code' ? null : (found?.maskedName ?? null);
  return { state, maskedName, hint: documentHint(document) };
}
