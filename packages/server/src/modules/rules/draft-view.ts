import type { DryRunResult, RuleDraft, RuleDraftList } from '@healthcode/contracts';
import { approvalsNeeded, earliestBeginning } from '@healthcode/domain';
import {
  type ApprovalRow,
  type DryRunRow,
  findDraft,
  findDryRun,
  listApprovals,
  listDrafts,
  type RuleDraftRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { parseDraft, type RuleSetData } from './draft-content.ts';
import { type Named, namesOf } from './rule-staff.ts';
import { viewChanges, viewRules } from './rule-words.ts';

const LISTED = 100;

/** The newest drafts, by whoever wrote them. */
export async function viewDrafts(services: Services, staffId: string): Promise<RuleDraftList> {
  const rows = await listDrafts(services.db, LISTED);
  const drafts = [];
  for (const row of rows) {
    const approvals = await listApprovals(services.db, row.draftId, row.revision);
    const named = await namesOfDraft(services, row, approvals);
    drafts.push(headOf(row, approvals, named, staffId));
  }
  return { drafts };
}

/** One draft with everything that is needed to decide about it. */
export async function viewDraft(services: Services, staffId: string, draftId: string): Promise<RuleDraft> {
  const row = await findDraft(services.db, draftId);
  if (!row) throw new ProblemError('draft-unknown');
  const approvals = await listApprovals(services.db, draftId, row.revision);
  const run = await findDryRun(services.db, draftId, row.revision);
  const named = await namesOfDraft(services, row, approvals);
  return {
    ...headOf(row, approvals, named, staffId),
    content: row.content as RuleSetData,
    latestVersion: services.rules.latestVersion,
    earliestBeginning: earliestBeginning(row, services.clock.cityNow()),
    ...readContent(services, row),
    dryRun: run && viewRun(run),
  };
}

const namesOfDraft = (services: Services, row: RuleDraftRow, approvals: readonly ApprovalRow[]) =>
  namesOf(services, [
    row.author,
    ...(row.returnedBy === null ? [] : [row.returnedBy]),
    ...approvals.map((approval) => approval.staffId),
  ]);

function headOf(row: RuleDraftRow, approvals: readonly ApprovalRow[], named: Named, staffId: string) {
  const { draftId, revision, state, summary, basedOn, inForceFrom, emergencyGround } = row;
  return {
    ...{ draftId, revision, state, summary, basedOn, inForceFrom, emergencyGround },
    author: named(row.author),
    mine: row.author === staffId,
    updatedAt: row.updatedAt,
    submittedAt: row.submittedAt,
    publishedVersion: row.publishedVersion,
    approvals: approvals.map((approval) => ({ by: named(approval.staffId), at: approval.at })),
    approvalsNeeded: approvalsNeeded(row),
    approvedByMe: approvals.some((approval) => approval.staffId === staffId),
    returned: returnedOf(row, named),
  };
}

const returnedOf = ({ returnedBy, returnedAt, returnedWhy }: RuleDraftRow, named: Named) =>
  returnedBy === null ? null : { by: named(returnedBy), at: returnedAt ?? 0, why: returnedWhy ?? '' };

function readContent({ rules, clock }: Services, row: RuleDraftRow) {
  const parsed = parseDraft(row, { version: row.basedOn + 1, at: clock.cityNow() });
  if (!parsed.ok) return { problems: [...parsed.problems], changes: [], words: null };
  return {
    problems: [],
    changes: viewChanges(rules.version(row.basedOn).ruleSet, parsed.value),
    words: viewRules(parsed.value),
  };
}

const viewRun = ({ state, askedAt, finishedAt, peopleTotal, peopleDone, result }: DryRunRow) => ({
  ...{ state, askedAt, finishedAt, peopleTotal, peopleDone },
  result: result as DryRunResult | null,
});
