import { randomUUID } from 'node:crypto';
import { HEALTH_GROUPS, HOUR_MS, type TextGroup, textGroupOf, USUAL_TEXTS } from '@healthcode/domain';
import {
  type Db,
  enqueueJob,
  enqueueJobs,
  findAccountPhone,
  findStaffSealed,
  listTextReaders,
  type OutboxJob,
  type TextReaderRow,
  takeJobs,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { purposeOf } from '../rights/consent-purposes.ts';
import { textOf } from './text-words.ts';
import { bucketOf, type Letter } from './told.ts';

/** A way in which a message reaches somebody who has not opened the app. */
export interface MessageSender {
  /** Throws when it was not taken. What comes twice under the same id is sent once. */
  send(message: { readonly id: string; readonly text: string } & Addressee): Promise<void>;
}

/** A resident by their account, or somebody who works for a venue. */
export type Addressee = { readonly accountId: string } | { readonly staffId: string };

/** Text messages to somebody's phone; whoever has none is told nothing. */
export const textSender = ({
  db,
  fieldCipher,
  textMessages,
}: Pick<Services, 'db' | 'fieldCipher' | 'textMessages'>): MessageSender => ({
  async send({ id, text, ...to }) {
    const [table, rowId] =
      'accountId' in to ? (['account', to.accountId] as const) : (['staff', to.staffId] as const);
    const found = table === 'account' ? await findAccountPhone(db, rowId) : await findStaffSealed(db, rowId);
    if (!found?.phoneSealed) return;
    const phone = fieldCipher.open(found.phoneSealed, { table, rowId, column: 'phone' });
    await textMessages.send(phone, text, id);
  },
});

/** Leaves a message for somebody who works for a venue, in the transaction that makes it true. */
export async function enqueueStaffText(
  { clock }: Pick<Services, 'clock'>,
  tx: Db,
  staffId: string,
  text: string,
): Promise<void> {
  const now = clock.realNow();
  const jobId = randomUUID();
  const payload = { staffId, text, since: now, tries: 0 } satisfies Waiting;
  await enqueueJob(tx, { bucket: bucketOf(jobId), jobId, kind: KIND, payload, dueAt: now });
}

const KIND = 'text-message';
const AT_ONCE = 10;
/** A message that comes later than this says nothing that was not seen by then. */
const WORTH_MS = 6 * HOUR_MS;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 30 * 60_000;

type Waiting = Addressee & {
  readonly text: string;
  /** Real time. */
  readonly since: number;
  readonly tries: number;
};

/** Leaves a message for each account that is to have one: by kind, by its own preference, and of health with its consent to be texted. */
export async function enqueueTexts(
  { clock, policy }: Pick<Services, 'clock' | 'policy'>,
  tx: Db,
  letters: readonly Letter[],
): Promise<void> {
  if (letters.length === 0) return;
  const subjectIds = [...new Set(letters.map(({ subjectId }) => subjectId))];
  const readers = await listTextReaders(tx, subjectIds, {
    service: policy.consent.textVersion,
    texts: purposeOf({ policy }, 'text-messages').textVersion,
  });
  const now = clock.realNow();
  const jobs = letters.flatMap(({ subjectId, kind, facts }) =>
    readers
      .filter((reader) => reader.subjectId === subjectId && wants(reader, textGroupOf(kind, facts)))
      .flatMap(({ accountId, relation, language }): OutboxJob[] => {
        const isFamily = relation !== null && relation !== 'self';
        const text = textOf({ kind, isFamily }, language ?? 'zh');
        if (text === null) return [];
        const jobId = randomUUID();
        const payload = { accountId, text, since: now, tries: 0 } satisfies Waiting;
        return [{ bucket: bucketOf(jobId), jobId, kind: KIND, payload, dueAt: now }];
      }),
  );
  await enqueueJobs(tx, jobs);
}

function wants({ texts, consented }: TextReaderRow, group: TextGroup | null): boolean {
  if (group === null || !(texts ?? USUAL_TEXTS).includes(group)) return false;
  return consented || !HEALTH_GROUPS.includes(group);
}

/** Sends what is due; what is not taken waits longer and longer, and is given up when it has lost its worth. */
export async function sendTexts(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  sender: MessageSender,
): Promise<void> {
  for (;;) {
    const count = await db.begin(async (tx) => {
      const jobs = await takeJobs(tx, KIND, clock.realNow(), AT_ONCE);
      await Promise.all(jobs.map((job) => sendOne(sender, tx, job, clock.realNow())));
      return jobs.length;
    });
    if (count < AT_ONCE) return;
  }
}

async function sendOne(sender: MessageSender, tx: Db, job: OutboxJob, now: number): Promise<void> {
  const waiting = job.payload as Waiting;
  if (now - waiting.since > WORTH_MS) return;
  try {
    const { since: _, tries: __, ...message } = waiting;
    await sender.send({ id: job.jobId, ...message });
  } catch {
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** waiting.tries, LONGEST_WAIT_MS);
    await enqueueJob(tx, {
      ...job,
      payload: { ...waiting, tries: waiting.tries + 1 } satisfies Waiting,
      dueAt: now + waitMs,
    });
  }
}
