import {
  type AppealRow,
  listAppealDecisions,
  listAppealFiles,
  listAppealMessages,
  listAppealsOfPeople,
  listCorrectionsOfAppeal,
  listLooseAppealFiles,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { openAnswer, openMessage, openReasons, openRequest } from '../appeals/sealed-words.ts';
import { sourceName } from '../evidence/source-name.ts';
import { writeInstant } from './write-instant.ts';

type Fact = Readonly<Record<string, unknown>>;

/** Appeals with all that was written, decided and asked because of them; of files what they are. */
export async function appealsOf(services: Services, personId: string): Promise<Fact[]> {
  const appeals: Fact[] = [];
  for (const row of await listAppealsOfPeople(services.db, [personId])) {
    appeals.push(await appealOf(services, row));
  }
  const loose = await listLooseAppealFiles(services.db, personId);
  return [...appeals, ...loose.map((file) => ({ state: 'not-sent', files: [fileOf(services, file)] }))];
}

async function appealOf(services: Services, row: AppealRow): Promise<Fact> {
  const { db } = services;
  const at = (instant: number | null) => writeInstant(services, instant);
  const messages = await listAppealMessages(db, row);
  const decisions = await listAppealDecisions(db, row);
  const files = await listAppealFiles(db, row);
  return {
    ...{ number: row.number, kind: row.kind, state: row.state },
    submittedAt: at(row.submittedAt),
    secondAskedAt: at(row.secondAskedAt),
    endedAt: at(row.endedAt),
    about: row.about.map(({ sourceId, recordId, ruleId, colour, since }) => ({
      ...{ reportedBy: sourceName(services, sourceId), recordId, ruleId, colour },
      since: at(since),
    })),
    messages: messages.map((message) => ({
      ...{ at: at(message.at), kind: message.kind, byOffice: message.staffId !== null },
      text: openMessage(services, message),
    })),
    decisions: decisions.map((decision) => ({
      ...{ instance: decision.instance, at: at(decision.at), outcome: decision.outcome },
      ground: decision.code,
      reasons: openReasons(services, row.appealId, decision),
    })),
    files: files.map((file) => fileOf(services, file)),
    corrections: await correctionsOf(services, row),
  };
}

async function correctionsOf(services: Services, row: AppealRow): Promise<Fact[]> {
  const rows = await listCorrectionsOfAppeal(services.db, row);
  return rows.map((request) => ({
    reportedBy: sourceName(services, request.sourceId),
    recordId: request.recordId,
    askedAt: writeInstant(services, request.askedAt),
    text: openRequest(services, request),
    state: request.state,
    answeredAt: writeInstant(services, request.answeredAt),
    answer: openAnswer(services, request),
  }));
}

interface File {
  readonly type: string;
  readonly bytes: number;
  readonly addedAt: number;
  readonly destroyedAt: number | null;
}

const fileOf = (services: Services, { type, bytes, addedAt, destroyedAt }: File): Fact => ({
  ...{ type, bytes },
  addedAt: writeInstant(services, addedAt),
  destroyedAt: writeInstant(services, destroyedAt),
});
