import { formatDay, inverseRelation } from '@healthcode/domain';
import {
  type FamilyRequestRow,
  listFamilyActs,
  listMerges,
  listPapers,
  listRequestsOfAccount,
  listRequestsOfPerson,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { paperView } from '../papers/paper-view.ts';
import { ALL } from './my-data.ts';
import { writeInstant } from './write-instant.ts';

type Fact = Readonly<Record<string, unknown>>;

/** What others asked and did about a person's code; of them no more than what they are to the person. */
export async function familyOf(services: Services, personId: string): Promise<Fact[]> {
  const requests = await listRequestsOfPerson(services.db, personId);
  const acts = await listFamilyActs(services.db, personId, ALL);
  return [
    ...requests.map((row) => ({
      kind: 'asked-about-me',
      relation: inverseRelation(row.relation),
      ...requestOf(services, row),
    })),
    ...acts.map(({ at, act, how, relation }) => ({
      kind: 'done-for-me',
      ...{ at: writeInstant(services, at), act, how },
      relation: inverseRelation(relation),
    })),
  ];
}

/** What an account asked others; their names are masked. */
export async function askedByAccount(services: Services, accountId: string): Promise<Fact[]> {
  const rows = await listRequestsOfAccount(services.db, accountId, ALL);
  return rows.map((row) => ({
    kind: 'asked-by-me',
    number: row.requestNumber,
    relation: row.relation,
    maskedName: row.maskedName,
    documentType: row.documentType,
    ...requestOf(services, row),
  }));
}

const requestOf = (services: Services, row: FamilyRequestRow) => ({
  way: row.way,
  askedAt: writeInstant(services, row.askedAt),
  lapsesAt: writeInstant(services, row.lapsesAt),
  state: row.state,
  answeredAt: writeInstant(services, row.answeredAt),
});

/** Codes on paper, in use or not. */
export async function papersDataOf(services: Services, personId: string): Promise<Fact[]> {
  const rows = await listPapers(services.db, [personId], ALL);
  return rows.map((row) => {
    const { number, issuedAt, fromDay, untilDay, state, office, endedAt } = paperView(services, row);
    return {
      ...{ number, state, office },
      issuedAt: writeInstant(services, issuedAt),
      fromDay: formatDay(fromDay),
      untilDay: formatDay(untilDay),
      endedAt: writeInstant(services, endedAt),
    };
  });
}

/** When records under another document were found to be this person's. */
export async function mergesOf(services: Services, personId: string): Promise<Fact[]> {
  const rows = await listMerges(services.db, personId);
  return rows.map(({ at, why }) => ({ at: writeInstant(services, at), why }));
}
