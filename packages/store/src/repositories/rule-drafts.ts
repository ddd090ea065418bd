import type { Db } from '../db.ts';

export type RuleDraftState = 'draft' | 'submitted' | 'published' | 'discarded';

/** What an author may change. */
export interface RuleDraftContent {
  /** Version that the draft is compared with. */
  basedOn: number;
  content: unknown;
  inForceFrom: number | null;
  emergencyGround: string | null;
  summary: string;
}

export interface RuleDraftRow extends RuleDraftContent {
  draftId: string;
  revision: number;
  state: RuleDraftState;
  author: string;
  createdAt: number;
  updatedAt: number;
  submittedAt: number | null;
  returnedBy: string | null;
  returnedAt: number | null;
  returnedWhy: string | null;
  publishedVersion: number | null;
}

const COLUMNS = `
  draft_id as "draftId", revision, state, based_on as "basedOn", content, in_force_from as "inForceFrom",
  emergency_ground as "emergencyGround", summary, author, created_at as "createdAt", updated_at as "updatedAt",
  submitted_at as "submittedAt", returned_by as "returnedBy", returned_at as "returnedAt",
  returned_why as "returnedWhy", published_version as "publishedVersion"`;

export async function insertDraft(
  db: Db,
  draft: RuleDraftContent & { draftId: string; author: string },
  at: number,
): Promise<void> {
  await db`insert into rule_draft (draft_id, revision, state, based_on, content, in_force_from, emergency_ground,
      summary, author, created_at, updated_at)
    values (${draft.draftId}, 1, 'draft', ${draft.basedOn}, ${db.json(draft.content as never)},
      ${draft.inForceFrom}, ${draft.emergencyGround}, ${draft.summary}, ${draft.author}, ${at}, ${at})`;
}

/** The newest first. */
export async function listDrafts(db: Db, limit: number): Promise<RuleDraftRow[]> {
  return db<RuleDraftRow[]>`
    select ${db.unsafe(COLUMNS)} from rule_draft order by updated_at desc, draft_id limit ${limit}`;
}

export async function findDraft(db: Db, draftId: string): Promise<RuleDraftRow | null> {
  const [row] = await db<
    RuleDraftRow[]
  >`select ${db.unsafe(COLUMNS)} from rule_draft where draft_id = ${draftId}`;
  return row ?? null;
}

/** The draft, locked until the transaction ends. */
export async function lockDraft(db: Db, draftId: string): Promise<RuleDraftRow | null> {
  const [row] = await db<RuleDraftRow[]>`
    select ${db.unsafe(COLUMNS)} from rule_draft where draft_id = ${draftId} for update`;
  return row ?? null;
}

/** Writes the draft's content as a new revision. The caller has locked the draft and looked at its revision. */
export async function saveDraft(db: Db, draftId: string, draft: RuleDraftContent, at: number): Promise<void> {
  await db`update rule_draft set revision = revision + 1, based_on = ${draft.basedOn},
      content = ${db.json(draft.content as never)}, in_force_from = ${draft.inForceFrom},
      emergency_ground = ${draft.emergencyGround}, summary = ${draft.summary}, updated_at = ${at}
    where draft_id = ${draftId}`;
}

/** Moves a draft that the caller has locked to another state. */
export async function moveDraft(
  db: Db,
  draftId: string,
  move:
    | { to: 'submitted' | 'discarded' }
    | { to: 'draft'; returnedBy: string; why: string }
    | { to: 'published'; version: number },
  at: number,
): Promise<void> {
  const set =
    move.to === 'draft'
      ? db`submitted_at = null, returned_by = ${move.returnedBy}, returned_at = ${at}, returned_why = ${move.why},
          revision = revision + 1`
      : move.to === 'published'
        ? db`published_version = ${move.version}`
        : db`submitted_at = ${move.to === 'submitted' ? at : null}`;
  await db`update rule_draft set state = ${move.to}, updated_at = ${at}, ${set} where draft_id = ${draftId}`;
}

export interface ApprovalRow {
  staffId: string;
  at: number;
}

/** Those who approved this revision, the first first. */
export async function listApprovals(db: Db, draftId: string, revision: number): Promise<ApprovalRow[]> {
  return db<ApprovalRow[]>`
    select staff_id as "staffId", at from rule_draft_approval
    where draft_id = ${draftId} and revision = ${revision} order by at, staff_id`;
}

export async function insertApproval(
  db: Db,
  draft: { draftId: string; revision: number },
  approval: ApprovalRow,
): Promise<void> {
  await db`insert into rule_draft_approval (draft_id, revision, staff_id, at)
    values (${draft.draftId}, ${draft.revision}, ${approval.staffId}, ${approval.at})`;
}
