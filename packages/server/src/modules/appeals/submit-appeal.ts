import { randomBytes } from 'node:crypto';
import type { MyAppeal, RequestOf } from '@healthcode/contracts';
import { dayNumberAt, dueAt, formatAppealNumber } from '@healthcode/domain';
import {
  type AppealedRecord,
  type Db,
  findAppeal,
  insertAppeal,
  insertAppealMessage,
  lockPerson,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireHolder } from '../identity/service.ts';
import { notify } from '../notices/notify.ts';
import { countOpen, heldRecords } from './appeal-choices.ts';
import { toFacts } from './appeal-facts.ts';
import { requireMine, viewMine } from './my-appeals.ts';
import { sealMessage } from './sealed-words.ts';

type Body = RequestOf<'submitAppeal'>['body'];

/** Takes an appeal with the files that came before it under the same id. The same id again changes nothing. */
export function submitAppeal(services: Services, accountId: string, body: Body): Promise<MyAppeal> {
  return services.db.begin(async (tx) => {
    const { personId } = await requireHolder(services, tx, accountId, body.personId);
    await lockPerson(tx, personId);
    const there = await findAppeal(tx, body.appealId);
    if (there) return viewMine(services, tx, await requireMine(services, tx, accountId, there));
    if ((await countOpen(tx, personId)) >= services.policy.appeals.openAtMost)
      throw new ProblemError('appeal-too-many');
    await insert(services, tx, { ...body, personId, accountId });
    return viewMine(services, tx, (await findAppeal(tx, body.appealId))!);
  });
}

async function insert(
  services: Services,
  tx: Db,
  given: Body & { personId: string; accountId: string },
): Promise<void> {
  const { personId, accountId, appealId, kind, text } = given;
  const at = services.clock.cityNow();
  const about = await chosenRecords(services, tx, given);
  const row = { ...{ personId, appealId, accountId, kind, about }, submittedAt: at };
  const number = await insertNumbered(services, tx, row);
  // the appeal's own text has the appeal's id, so that a repeated request makes no second one
  const message = { messageId: appealId, at, kind: 'appeal', staffId: null };
  const textSealed = sealMessage(services, appealId, text);
  await insertAppealMessage(tx, { personId, appealId, ...message, textSealed });
  const facts = toFacts((await findAppeal(tx, appealId))!, null);
  const news = { number, dueAt: dueAt(facts, services.policy.appeals) };
  await notify(services, tx, [{ subjectId: personId, kind: 'appeal-received', facts: news }]);
}

/** Another number where by chance the number is taken. */
async function insertNumbered(
  { policy }: Services,
  tx: Db,
  row: Omit<Parameters<typeof insertAppeal>[1], 'number'>,
): Promise<string> {
  const day = dayNumberAt(row.submittedAt, policy.utcOffsetMinutes);
  for (;;) {
    const number = formatAppealNumber(day, randomBytes(5));
    if (await insertAppeal(tx, { ...row, number })) return number;
  }
}

async function chosenRecords(
  services: Services,
  tx: Db,
  { personId, kind, refs }: Body & { personId: string },
): Promise<AppealedRecord[]> {
  if (kind === 'colour' && refs.length === 0) throw new ProblemError('appeal-hold-needed');
  const { held } = await heldRecords(services, tx, personId);
  const chosen = held.filter(({ ref }) => refs.includes(ref));
  if (chosen.length < new Set(refs).size) throw new ProblemError('appeal-hold-gone');
  return chosen.map(({ ref: _, ...record }) => record);
}
