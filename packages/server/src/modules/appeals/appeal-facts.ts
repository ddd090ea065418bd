import type { MyAppeal } from '@healthcode/contracts';
import {
  type AppealFacts,
  type AppealKind,
  type AppealOutcome,
  type AppealState,
  DECISION_CODES,
  type DecisionCode,
  dueAt,
  type Localised,
  stateAt,
  urgencyAt,
} from '@healthcode/domain';
import {
  type AppealRow,
  type Database,
  type Db,
  listAppealDecisions,
  listAppealFiles,
  listAppealMessages,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { officeCode } from '../public-log/log-entries.ts';
import { type Named, namesOf } from '../rules/rule-staff.ts';
import { openMessage, openReasons } from './sealed-words.ts';

/** A stored appeal as the domain reads it. */
export const toFacts = (row: AppealRow, firstOffice: Localised | null): AppealFacts => ({
  kind: row.kind as AppealKind,
  state: row.state as AppealState,
  instance: row.instance,
  submittedAt: row.submittedAt,
  decidedAt: row.decidedAt,
  firstOutcome: row.firstOutcome as AppealOutcome | null,
  secondAskedAt: row.secondAskedAt,
  endedAt: row.endedAt,
  assignedTo: row.assignedTo,
  firstOffice: firstOffice === null ? null : officeCode(firstOffice),
});

/** Everything is read on this connection: whoever holds one in a transaction must not wait for a second. */
export const using = (services: Services, db: Db): Services => ({ ...services, db: db as Database });

/** The same with the office that decided first, as an officer’s rights need it. */
export async function factsOf(services: Services, db: Db, row: AppealRow): Promise<AppealFacts> {
  const named = await namesOf(using(services, db), row.firstStaff === null ? [] : [row.firstStaff]);
  return toFacts(row, row.firstStaff === null ? null : named(row.firstStaff).office);
}

/** What both sides see of where an appeal stands. */
export function summaryOf({ policy }: Services, row: AppealRow, now: number) {
  const facts = toFacts(row, null);
  return {
    appealId: row.appealId,
    number: row.number,
    kind: facts.kind,
    state: stateAt(facts, policy.appeals, now),
    instance: row.instance,
    submittedAt: row.submittedAt,
    dueAt: dueAt(facts, policy.appeals),
    urgency: urgencyAt(facts, policy.appeals, now),
  };
}

type Written = Pick<MyAppeal, 'messages' | 'files' | 'decisions'>;

/** What was written, sent and decided; offices are named, officers are not. */
export async function writtenOf(services: Services, db: Db, row: AppealRow): Promise<Written> {
  const messages = await listAppealMessages(db, row);
  const decisions = await listAppealDecisions(db, row);
  const files = await listAppealFiles(db, row);
  const staff = [...messages, ...decisions].flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
  const named: Named = await namesOf(using(services, db), staff);
  return {
    messages: messages.map((message) => ({
      messageId: message.messageId,
      at: message.at,
      kind: message.kind as MyAppeal['messages'][number]['kind'],
      office: message.staffId === null ? null : named(message.staffId).office,
      text: openMessage(services, message),
    })),
    files: files.map(({ fileId, type, bytes, addedAt, destroyedAt }) => ({
      ...{ fileId, type, bytes, addedAt },
      destroyed: destroyedAt !== null,
    })),
    decisions: decisions.map((decision) => ({
      instance: decision.instance,
      at: decision.at,
      office: named(decision.staffId).office,
      outcome: decision.outcome as AppealOutcome,
      code: { code: decision.code, name: DECISION_CODES[decision.code as DecisionCode] },
      reasons: openReasons(services, row.appealId, decision),
    })),
  };
}

/** What a rule is called now; one that is no longer there by its number. */
export function ruleTitle(services: Services, ruleId: string, now: number): Localised {
  const rule = services.rules.inForceAt(now).ruleSet.rules.find(({ id }) => id === ruleId);
  return rule?.title ?? { zh: `规则 ${ruleId}`, en: `Rule ${ruleId}` };
}
