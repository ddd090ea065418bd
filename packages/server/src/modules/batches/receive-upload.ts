import { createHash, randomUUID } from 'node:crypto';
import { type BatchUploaded, UPLOAD_MAX_BYTES } from '@healthcode/contracts';
import { EVIDENCE_KINDS } from '@healthcode/domain';
import { changeBatch, findSource, findStaff, insertBatch } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { UploadStore } from './upload-store.ts';

const FILE_NAME_MAX = 200;

/** Receives a file from a source's user: stored sealed as it comes, and checked from then on; nothing is taken yet. */
export async function receiveUpload(
  services: Services,
  staffId: string,
  query: Readonly<Record<string, unknown>>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<BatchUploaded> {
  const staff = await findStaff(services.db, staffId);
  const source = staff?.sourceId ? await findSource(services.db, staff.sourceId) : null;
  if (!staff || !source) throw new ProblemError('not-allowed');
  const kind = readKind(query['kind']);
  if (kind !== null && !source.mandate.includes(kind)) throw new ProblemError('outside-mandate');
  const batchId = randomUUID();
  await insertBatch(services.db, {
    batchId,
    sourceId: source.sourceId,
    kind,
    fileName: readFileName(query['fileName']),
    sha256: null,
    bytes: 0,
    sentHow: 'staff',
    sentByStaff: staffId,
    sentBy: staff.maskedName,
    receivedAt: services.clock.cityNow(),
    state: 'arriving',
  });
  await store(services, batchId, bytes);
  services.workMayHaveCome();
  return { batchId };
}

function readKind(kind: unknown): string | null {
  if (kind === undefined || kind === '') return null;
  if (typeof kind !== 'string' || !Object.hasOwn(EVIDENCE_KINDS, kind)) throw new ProblemError('bad-request');
  return kind;
}

function readFileName(name: unknown): string {
  const text = typeof name === 'string' ? name.replaceAll(/[\p{C}/\\]/gu, ' ').trim() : '';
  return text === '' ? 'upload.csv' : text.slice(0, FILE_NAME_MAX);
}

async function store(services: Services, batchId: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const hash = createHash('sha256');
  let length = 0;
  const uploads = new UploadStore(services);
  try {
    await uploads.write(batchId, bytes, (piece) => {
      length += piece.length;
      hash.update(piece);
      if (length > UPLOAD_MAX_BYTES) throw new ProblemError('file-too-large');
    });
    if (length === 0) throw new ProblemError('file-empty');
  } catch (error) {
    await changeBatch(services.db, batchId, { state: 'discarded' });
    await uploads.remove(services.db, batchId);
    throw error;
  }
  await changeBatch(services.db, batchId, { state: 'checking', sha256: hash.digest(), bytes: length });
}
