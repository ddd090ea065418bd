import type { MyAppeal, MyAppealList } from '@healthcode/contracts';
import { filesEndAt, personMay, secondUntil } from '@healthcode/domain';
import {
  type AppealRow,
  type Db,
  findAppeal,
  findHolder,
  listAppealsOfPeople,
  listGuardianshipsOfAccount,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { requireHolder } from '../identity/service.ts';
import { ruleTitle, summaryOf, toFacts, writtenOf } from './appeal-facts.ts';

/**
 * The person's own account sees every appeal about them; one that shows their code sees those that it sent, for what
 * somebody writes of themselves is not for all who may carry their code.
 */
const isSeenBy = (accountId: string, relation: string, row: Pick<AppealRow, 'accountId'>): boolean =>
  relation === 'self' || row.accountId === accountId;

export async function listMine(services: Services, accountId: string): Promise<MyAppealList> {
  const { db, clock } = services;
  await requireHolder(services, db, accountId);
  const guards = await listGuardianshipsOfAccount(db, accountId);
  const relations = new Map(guards.map(({ personId, relation }) => [personId, relation]));
  const rows = await listAppealsOfPeople(db, [...relations.keys()]);
  const names = new Map<string, string>();
  for (const personId of relations.keys())
    names.set(personId, (await findHolder(db, personId))?.maskedName ?? '');
  const asOf = clock.cityNow();
  return {
    asOf,
    appeals: rows
      .filter((row) => isSeenBy(accountId, relations.get(row.personId)!, row))
      .map((row) => ({
        ...summaryOf(services, row, asOf),
        personId: row.personId,
        maskedName: names.get(row.personId)!,
      })),
  };
}

/** The appeal, if this account may see it; else the same refusal as for one that does not exist. */
export async function requireMine(
  services: Services,
  db: Db,
  accountId: string,
  row: AppealRow | null,
): Promise<AppealRow> {
  await requireHolder(services, db, accountId);
  const guards = row === null ? [] : await listGuardianshipsOfAccount(db, accountId);
  const guard = guards.find(({ personId }) => personId === row?.personId);
  if (row === null || !guard || !isSeenBy(accountId, guard.relation, row))
    throw new ProblemError('appeal-unknown');
  return row;
}

export async function readMine(services: Services, accountId: string, appealId: string): Promise<MyAppeal> {
  const row = await requireMine(services, services.db, accountId, await findAppeal(services.db, appealId));
  return viewMine(services, services.db, row);
}

export async function viewMine(services: Services, db: Db, row: AppealRow): Promise<MyAppeal> {
  const { clock, policy } = services;
  const asOf = clock.cityNow();
  const facts = toFacts(row, null);
  const may = (act: Parameters<typeof personMay>[1]) => personMay(facts, act, policy.appeals, asOf);
  return {
    ...summaryOf(services, row, asOf),
    ...(await writtenOf(services, db, row)),
    personId: row.personId,
    maskedName: (await findHolder(db, row.personId))?.maskedName ?? '',
    asOf,
    about: row.about.map(({ sourceId, ruleId, colour, since }) => ({
      ...{ ruleId, since },
      colour: colour as MyAppeal['about'][number]['colour'],
      title: ruleTitle(services, ruleId, asOf),
      reportedBy: sourceName(services, sourceId),
    })),
    mayWrite: may('write'),
    mayAddFile: may('add-file'),
    mayWithdraw: may('withdraw'),
    secondUntil: may('ask-second') ? secondUntil(facts, policy.appeals) : null,
    fileLimits: { most: policy.appeals.files.most, bytes: policy.appeals.files.bytes },
    filesDays: policy.appeals.filesDays,
    filesEndAt: filesEndAt(facts, policy.appeals),
  };
}
