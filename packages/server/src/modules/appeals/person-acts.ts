import { randomUUID } from 'node:crypto';
import type { ErrorCode, MyAppeal, RequestOf } from '@healthcode/contracts';
import { type AppealState, afterWritten, dueAt, type PersonAct, personMay } from '@healthcode/domain';
import {
  type AppealRow,
  changeAppeal,
  type Db,
  findAppeal,
  insertAppealMessage,
  lockAppeal,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';
import { toFacts } from './appeal-facts.ts';
import { requireMine, viewMine } from './my-appeals.ts';
import { sealMessage } from './sealed-words.ts';

interface Asked {
  readonly accountId: string;
  readonly appealId: string;
  readonly act: PersonAct;
  readonly refusal: ErrorCode;
  /** Whether the same request was carried out before. */
  readonly isDone?: (row: AppealRow) => boolean;
}

/** Locks the appeal, asks the domain, carries it out, and shows what came of it. */
function actOn(
  services: Services,
  { accountId, appealId, act, refusal, isDone = () => false }: Asked,
  work: (tx: Db, row: AppealRow, at: number) => Promise<void>,
): Promise<MyAppeal> {
  return services.db.begin(async (tx) => {
    const row = await requireMine(services, tx, accountId, await lockAppeal(tx, appealId));
    const at = services.clock.cityNow();
    if (isDone(row)) return viewMine(services, tx, row);
    if (!personMay(toFacts(row, null), act, services.policy.appeals, at)) throw new ProblemError(refusal);
    await work(tx, row, at);
    return viewMine(services, tx, (await findAppeal(tx, appealId))!);
  });
}

export const write = (
  services: Services,
  accountId: string,
  { params: { appealId }, body: { messageId, text } }: RequestOf<'writeToAppeal'>,
): Promise<MyAppeal> =>
  actOn(services, { accountId, appealId, act: 'write', refusal: 'appeal-not-open' }, async (tx, row, at) => {
    const state = afterWritten(row.state as AppealState);
    const kind = state === row.state ? 'word' : 'answer';
    const textSealed = sealMessage(services, messageId, text);
    const { personId } = row;
    const made = await insertAppealMessage(tx, {
      ...{ personId, appealId, messageId, at, kind, staffId: null, textSealed },
    });
    if (made && state !== row.state) await changeAppeal(tx, row, { state });
  });

export const withdraw = (services: Services, accountId: string, appealId: string): Promise<MyAppeal> =>
  actOn(
    services,
    {
      ...{ accountId, appealId, act: 'withdraw', refusal: 'appeal-not-open' },
      isDone: ({ state }) => state === 'withdrawn',
    },
    async (tx, row, at) => {
      await changeAppeal(tx, row, { state: 'withdrawn', endedAt: at });
      const facts = { number: row.number };
      await notify(services, tx, [{ subjectId: row.personId, kind: 'appeal-withdrawn', facts }]);
    },
  );

export const askSecond = (
  services: Services,
  accountId: string,
  { params: { appealId }, body: { text } }: RequestOf<'askSecondInstance'>,
): Promise<MyAppeal> =>
  actOn(
    services,
    { accountId, appealId, act: 'ask-second', refusal: 'appeal-second-over' },
    async (tx, row, at) => {
      const { personId } = row;
      const messageId = randomUUID();
      const textSealed = sealMessage(services, messageId, text);
      await changeAppeal(tx, row, {
        ...{ state: 'second-instance', instance: 2, secondAskedAt: at, assignedTo: null },
      });
      await insertAppealMessage(tx, {
        ...{ personId, appealId, messageId, at, kind: 'second', staffId: null, textSealed },
      });
      const due = dueAt({ submittedAt: row.submittedAt, secondAskedAt: at }, services.policy.appeals);
      const facts = { number: row.number, dueAt: due };
      await notify(services, tx, [{ subjectId: personId, kind: 'appeal-second', facts }]);
    },
  );
