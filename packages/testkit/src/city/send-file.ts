import type { BatchSummary, BatchView } from '@healthcode/contracts';
import { type CityUser, expectOk } from './city-user.ts';

const LONGEST_MS = 30_000;

interface FileOptions {
  readonly fileName?: string;
  /** Where the header does not say it. */
  readonly kind?: string;
}

/** Sends a file through the console. @returns its batch */
export async function uploadFile(user: CityUser, bytes: string, options: FileOptions = {}): Promise<string> {
  const query = new URLSearchParams({ fileName: 'rows.csv', ...options });
  const reply = await user.fetch(`${user.origin}/api/v1/console/batches/upload?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: bytes,
  });
  if (!reply.ok) throw new Error(`the upload was answered with ${reply.status}`);
  return ((await reply.json()) as { batchId: string }).batchId;
}

/** Waits until a batch is in one of these states. */
export async function untilBatchState(
  user: CityUser,
  batchId: string,
  ...wanted: BatchSummary['state'][]
): Promise<BatchView> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    const view = expectOk(await user.call('batch', { params: { batchId }, query: {} }));
    if (wanted.includes(view.batch.state)) return view;
    if (Date.now() > until) throw new Error(`${view.batch.state}, not ${wanted.join(' or ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Sends a file, waits for the check, and says yes as its sender. @returns the batch, taken or waiting */
export async function sendFile(user: CityUser, bytes: string, options?: FileOptions): Promise<BatchView> {
  const batchId = await uploadFile(user, bytes, options);
  await untilBatchState(user, batchId, 'checked');
  expectOk(await user.call('takeBatch', { params: { batchId }, body: {} }));
  return untilBatchState(user, batchId, 'finished', 'waiting');
}
