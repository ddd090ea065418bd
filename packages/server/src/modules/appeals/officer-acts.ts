import type { AppealView, ErrorCode, RequestOf } from '@healthcode/contracts';
import {
  afterDecided,
  type DecisionCode,
  decisionRefusal,
  isDecisionCode,
  type OfficerAct,
  type OfficerRefusal,
  officerRefusal,
} from '@healthcode/domain';
import {
  type AppealRow,
  changeAppeal,
  type Db,
  findAppeal,
  insertAppealDecision,
  insertAppealMessage,
  insertCorrectionRequest,
  lockAppeal,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';
import { officeCode } from '../public-log/log-entries.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { factsOf } from './appeal-facts.ts';
import { connectedOf, viewForOfficer } from './officer-view.ts';
import { sealMessage, sealReasons, sealRequest } from './sealed-words.ts';

const REFUSALS = {
  'not-open': 'appeal-not-open',
  'not-yours': 'appeal-not-yours',
  'same-office': 'appeal-same-office',
  'yours-already': 'appeal-not-open',
  taken: 'appeal-taken',
} as const satisfies Record<OfficerRefusal, ErrorCode>;

type Work = (tx: Db, row: AppealRow, by: StaffRow & { at: number }) => Promise<void>;

/** Locks the appeal, asks the domain, carries it out, and shows what came of it. `act` null: only looks. */
async function actOn(
  services: Services,
  staffId: string,
  appealId: string,
  act: OfficerAct | null,
  work: Work = async () => {},
): Promise<AppealView> {
  const staff = await requireOfficer(services, staffId);
  await services.db.begin(async (tx) => {
    if (act === null) return;
    const row = await lockAppeal(tx, appealId);
    if (row === null) throw new ProblemError('appeal-unknown');
    const me = { staffId, office: officeCode(staff.office) };
    const refusal = officerRefusal(await factsOf(services, tx, row), act, me);
    if (refusal !== null) throw new ProblemError(REFUSALS[refusal]);
    await work(tx, row, { ...staff, at: services.clock.cityNow() });
  });
  return services.db.begin(async (tx) => {
    const row = await findAppeal(tx, appealId);
    if (row === null) throw new ProblemError('appeal-unknown');
    return viewForOfficer(services, tx, staff, row);
  });
}

export const look = (services: Services, staffId: string, appealId: string): Promise<AppealView> =>
  actOn(services, staffId, appealId, null);

export const take = (
  services: Services,
  staffId: string,
  appealId: string,
  over: boolean,
): Promise<AppealView> =>
  actOn(services, staffId, appealId, over ? 'take-over' : 'take', (tx, row) =>
    changeAppeal(tx, row, {
      assignedTo: staffId,
      ...(row.state === 'question-asked' ? {} : { state: 'in-work' }),
    }),
  );

export const writeAbout = (
  services: Services,
  staffId: string,
  { params: { appealId }, body: { messageId, text, question } }: RequestOf<'writeAboutAppeal'>,
): Promise<AppealView> =>
  actOn(services, staffId, appealId, 'write', async (tx, row, { at }) => {
    const { personId, number } = row;
    const kind = question ? 'question' : 'word';
    const textSealed = sealMessage(services, messageId, text);
    const message = { personId, appealId, messageId, at, kind, staffId, textSealed };
    if (!(await insertAppealMessage(tx, message))) return;
    if (question) await changeAppeal(tx, row, { state: 'question-asked' });
    const news = question ? 'appeal-question' : 'appeal-message';
    await notify(services, tx, [{ subjectId: personId, kind: news, facts: { number } }]);
  });

/** Decides with reasons. No colour changes by it: what changes one must be under way. */
export async function decide(
  services: Services,
  staffId: string,
  { params: { appealId }, body: { outcome, code, reasons } }: RequestOf<'decideAppeal'>,
): Promise<AppealView> {
  if (!isDecisionCode(code)) throw new ProblemError('appeal-code');
  return actOn(services, staffId, appealId, 'decide', async (tx, row, { at, ...staff }) => {
    const facts = await factsOf(services, tx, row);
    const { follows } = await connectedOf(services, tx, staff, row);
    requireComplete(decisionRefusal(facts, { outcome, code: code as DecisionCode }, follows));
    const { personId, instance, number } = row;
    const reasonsSealed = sealReasons(services, appealId, instance, reasons);
    await insertAppealDecision(tx, {
      ...{ personId, appealId, instance, at, staffId, outcome, code, reasonsSealed },
    });
    const state = afterDecided(instance, outcome);
    await changeAppeal(tx, row, {
      ...{ state, assignedTo: null },
      ...(state === 'closed' ? { endedAt: at } : {}),
    });
    await notify(services, tx, [{ subjectId: personId, kind: 'appeal-decided', facts: { number } }]);
  });
}

function requireComplete(refusal: ReturnType<typeof decisionRefusal>): void {
  if (refusal === 'code-does-not-fit') throw new ProblemError('appeal-code');
  if (refusal === 'nothing-follows') throw new ProblemError('appeal-nothing-follows');
}

/** Asks the source of a record complained about to correct it. The source reads the record's number and the text. */
export const askCorrection = (
  services: Services,
  staffId: string,
  { params: { appealId }, body: { requestId, sourceId, recordId, text } }: RequestOf<'askCorrection'>,
): Promise<AppealView> =>
  actOn(services, staffId, appealId, 'write', async (tx, row, { at, ...staff }) => {
    const { evidence, corrections } = await connectedOf(services, tx, staff, row);
    if (corrections.some((one) => one.requestId === requestId)) return;
    const isAbout = evidence.some((one) => one.recordId === recordId && one.source.sourceId === sourceId);
    const isSource = services.policy.sources.some(({ id }) => id === sourceId && id !== 'self');
    if (!isAbout || !isSource) throw new ProblemError('correction-record');
    await insertCorrectionRequest(tx, {
      ...{ personId: row.personId, requestId, appealId, sourceId, recordId, askedBy: staffId, askedAt: at },
      textSealed: sealRequest(services, requestId, text),
    });
  });
