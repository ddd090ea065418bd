import { createHash } from 'node:crypto';
import type { RequestOf, RuleDraft } from '@healthcode/contracts';
import { type ApprovalOutcome, approve } from '@healthcode/domain';
import {
  type Db,
  insertApproval,
  listApprovals,
  lockDraft,
  moveDraft,
  type RuleDraftRow,
  recordRuleSet,
} from '@healthcode/store';
import type { SignOff } from '@healthcode/translog';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { announce, officeCode, ruleSetBody } from '../public-log/log-entries.ts';
import { fileOf, parseDraft } from './draft-content.ts';
import { viewDraft } from './draft-view.ts';
import { namesOf, requireRuleRole } from './rule-staff.ts';

type Published = Extract<ApprovalOutcome, { kind: 'published' }>;

/** Another person's approval of a draft as they have seen it. The last one needed publishes it. */
export async function approveDraft(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
): Promise<RuleDraft> {
  await requireRuleRole(services, staffId, 'rule-approver');
  await services.db.begin(async (tx) => {
    const draft = await lockSubmitted(tx, draftId, revision);
    await services.rules.refresh(tx);
    const approvals = await listApprovals(tx, draftId, revision);
    const approval = { staffId, at: services.clock.cityNow() };
    const outcome = approve(
      { ...draft, authorId: draft.author, approvals },
      approval,
      services.rules.latestVersion,
    );
    if (outcome.kind === 'refused') throw new ProblemError(outcome.problem);
    await insertApproval(tx, draft, approval);
    if (outcome.kind === 'published') await publish(services, tx, draft, outcome, [...approvals, approval]);
  });
  await services.rules.refresh(services.db);
  services.ruleWorkMayHaveCome();
  return viewDraft(services, staffId, draftId);
}

/** The rule set goes on record with who answers for it, and is in force from its beginning on by itself. */
async function publish(
  services: Services,
  tx: Db,
  draft: RuleDraftRow,
  { version, inForceFrom }: Published,
  approvals: readonly { staffId: string; at: number }[],
): Promise<void> {
  const at = approvals.at(-1)!.at;
  const parsed = parseDraft({ ...draft, inForceFrom }, { version, at });
  if (!parsed.ok) throw new ProblemError('draft-invalid', { errors: [...parsed.problems] });
  const content = fileOf(draft.content, { version, inForceFrom });
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
  const { draftId, summary, author, emergencyGround } = draft;
  const signedOff = await signOffs(services, author, approvals);
  const logIndex = await announce(
    tx,
    services.clock,
    ruleSetBody(
      { id: parsed.value.id, version, inForceFrom, content },
      { signedOff, emergency: emergencyGround !== null },
    ),
  );
  const first = await recordRuleSet(
    tx,
    { ruleSetId: parsed.value.id, version, content, contentHash, inForceFrom },
    at,
    { draftId, summary, author, approvals, emergencyGround, logIndex },
  );
  if (!first) throw new ProblemError('based-on-older');
  await moveDraft(tx, draftId, { to: 'published', version }, at);
}

/** The offices that answer for it; nobody's name goes into the public log. */
async function signOffs(
  services: Services,
  author: string,
  approvals: readonly { staffId: string }[],
): Promise<SignOff[]> {
  const approvers = approvals.map(({ staffId }) => staffId);
  const named = await namesOf(services, [author, ...approvers]);
  return [
    { role: 'author', office: officeCode(named(author).office) },
    ...approvers.map((staffId) => ({ role: 'approver' as const, office: officeCode(named(staffId).office) })),
  ];
}

/** Gives a draft back to its author, who reads why. */
export async function returnDraft(
  services: Services,
  staffId: string,
  draftId: string,
  { revision, why }: RequestOf<'returnDraft'>['body'],
): Promise<RuleDraft> {
  await requireRuleRole(services, staffId, 'rule-approver');
  if (why.trim() === '')
    throw new ProblemError('bad-request', { errors: [{ path: '/why', code: 'missing' }] });
  await services.db.begin(async (tx) => {
    const draft = await lockSubmitted(tx, draftId, revision);
    // the next revision: what was approved of this one counts no more
    await moveDraft(
      tx,
      draft.draftId,
      { to: 'draft', returnedBy: staffId, why: why.trim() },
      services.clock.cityNow(),
    );
  });
  return viewDraft(services, staffId, draftId);
}

async function lockSubmitted(tx: Db, draftId: string, revision: number): Promise<RuleDraftRow> {
  const draft = await lockDraft(tx, draftId);
  if (!draft) throw new ProblemError('draft-unknown');
  if (draft.state !== 'submitted') throw new ProblemError('draft-closed');
  if (draft.revision !== revision) throw new ProblemError('draft-changed');
  return draft;
}
