import { randomUUID } from 'node:crypto';
import type { AppealFile } from '@healthcode/contracts';
import { isFileLookReason, personMay } from '@healthcode/domain';
import {
  type AppealFileRow,
  countLooseAppealFiles,
  type Db,
  deleteAppealFile,
  findAppeal,
  insertAppealFile,
  insertAppealFilePart,
  listAppealFileParts,
  listAppealFiles,
  lockPerson,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireHolder } from '../identity/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { logLooks } from '../people/looks.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { toFacts } from './appeal-facts.ts';
import { cleanFile } from './clean-file.ts';
import type { CleanFile } from './clean-image.ts';
import { requireMine } from './my-appeals.ts';

/** Bytes of a file to one sealed row. */
const PART_BYTES = 262_144;

const placeOf = (fileId: string, part: number) => ({
  table: 'appeal_file_part',
  rowId: `${fileId}/${part}`,
  column: 'bytes',
});

interface Sent {
  readonly accountId: string;
  readonly appealId: string;
  /** A family member, before the appeal is there. */
  readonly personId: string | undefined;
  readonly bytes: Buffer;
}

/** Cleans a file and keeps it sealed: for an open appeal, or for one that is being written. */
export async function addFile(services: Services, sent: Sent): Promise<AppealFile> {
  const { policy, clock } = services;
  await limitUse(services, 'appeal-file-by-account', sent.accountId);
  if (sent.bytes.length === 0) throw new ProblemError('file-empty');
  if (sent.bytes.length > policy.appeals.files.bytes) throw new ProblemError('appeal-file-large');
  await personOf(services, services.db, sent);
  const clean = await cleanFile(sent.bytes, policy.appeals.files);
  return services.db.begin(async (tx) => {
    const personId = await personOf(services, tx, sent);
    await lockPerson(tx, personId);
    const { appealId, accountId } = sent;
    const files = await listAppealFiles(tx, { personId, appealId });
    const { most } = policy.appeals.files;
    if (files.length >= most || (await countLooseAppealFiles(tx, personId)) >= 2 * most)
      throw new ProblemError('appeal-file-count');
    const [fileId, addedAt] = [randomUUID(), clock.cityNow()];
    const { type, bytes } = clean;
    const row = { personId, appealId, fileId, accountId, type, bytes: bytes.length, addedAt };
    await insertAppealFile(tx, row);
    await seal(services, tx, row, clean);
    return { fileId, type, bytes: bytes.length, addedAt, destroyed: false };
  });
}

/** Whose appeal it is or will be; refuses where no file may be added. */
async function personOf(
  services: Services,
  db: Db,
  { accountId, appealId, personId }: Sent,
): Promise<string> {
  const row = await findAppeal(db, appealId);
  if (row === null) return (await requireHolder(services, db, accountId, personId)).personId;
  await requireMine(services, db, accountId, row);
  const { policy, clock } = services;
  if (!personMay(toFacts(row, null), 'add-file', policy.appeals, clock.cityNow()))
    throw new ProblemError('appeal-not-open');
  return row.personId;
}

async function seal(
  { fieldCipher }: Pick<CityCore, 'fieldCipher'>,
  tx: Db,
  row: Omit<AppealFileRow, 'destroyedAt'>,
  { bytes }: CleanFile,
): Promise<void> {
  for (let part = 0; part * PART_BYTES < bytes.length; part += 1) {
    const piece = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    const sealed = fieldCipher.seal(piece.toString('base64'), placeOf(row.fileId, part));
    await insertAppealFilePart(tx, row, part, sealed);
  }
}

/** Takes a file back as long as its appeal is not submitted: then it is part of what was decided upon. */
export async function removeFile(
  services: Services,
  accountId: string,
  { appealId, fileId, personId }: { appealId: string; fileId: string; personId: string | undefined },
): Promise<void> {
  const holder = await requireHolder(services, services.db, accountId, personId);
  await services.db.begin(async (tx) => {
    await lockPerson(tx, holder.personId);
    if ((await findAppeal(tx, appealId)) !== null) throw new ProblemError('appeal-not-open');
    const key = { personId: holder.personId, appealId, fileId };
    const mine = (await listAppealFiles(tx, key)).some(
      (file) => file.fileId === fileId && file.accountId === accountId,
    );
    if (!mine) throw new ProblemError('appeal-file-unknown');
    await deleteAppealFile(tx, key);
  });
}

/** One's own file, as it was kept. */
export async function readMyFile(
  services: Services,
  accountId: string,
  { appealId, fileId }: { appealId: string; fileId: string },
): Promise<CleanFile> {
  const { db } = services;
  const row = await requireMine(services, db, accountId, await findAppeal(db, appealId));
  return open(services, db, { ...row, fileId });
}

/** A file for an officer, for a reason that the person reads; nothing is shown before that is written down. */
export async function openForOfficer(
  services: Services,
  staffId: string,
  { appealId, fileId, reason }: { appealId: string; fileId: string; reason: string },
): Promise<CleanFile> {
  const staff = await requireOfficer(services, staffId);
  if (!isFileLookReason(reason)) throw new ProblemError('reason-needed');
  return services.db.begin(async (tx) => {
    const row = await findAppeal(tx, appealId);
    if (row === null) throw new ProblemError('appeal-unknown');
    const file = await open(services, tx, { ...row, fileId });
    const seen = { personIds: [row.personId], what: 'record', reason, at: services.clock.cityNow() } as const;
    await logLooks(tx, staff, seen);
    return file;
  });
}

async function open(
  { fieldCipher }: Pick<CityCore, 'fieldCipher'>,
  db: Db,
  key: { personId: string; appealId: string; fileId: string },
): Promise<CleanFile> {
  const file = (await listAppealFiles(db, key)).find(({ fileId }) => fileId === key.fileId);
  const parts = await listAppealFileParts(db, key);
  if (!file || parts.length === 0) throw new ProblemError('appeal-file-unknown');
  const bytes = parts.map((sealed, part) =>
    Buffer.from(fieldCipher.open(sealed, placeOf(key.fileId, part)), 'base64'),
  );
  return { type: file.type as CleanFile['type'], bytes: Buffer.concat(bytes) };
}
