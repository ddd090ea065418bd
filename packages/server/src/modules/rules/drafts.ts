import { randomUUID } from 'node:crypto';
import type { RequestOf, RuleDraft } from '@healthcode/contracts';
import { decidingRules, diffRuleSets, isNoDifference } from '@healthcode/domain';
import {
  type Db,
  findDryRun,
  insertDraft,
  insertDryRun,
  lockDraft,
  moveDraft,
  type RuleDraftRow,
  saveDraft,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { draftContentOf, parseDraft, type RuleSetData } from './draft-content.ts';
import { viewDraft } from './draft-view.ts';
import { requireRuleRole } from './rule-staff.ts';

/** A rule set of the city is some 50 kB; nobody needs ten times as much. */
const MOST_CHARACTERS = 500_000;

/** A new draft of one's own: a published version's rules (an earlier one's: rolling back), or rules as data. */
export async function beginDraft(
  services: Services,
  staffId: string,
  body: RequestOf<'beginDraft'>['body'],
): Promise<RuleDraft> {
  await requireRuleRole(services, staffId, 'rule-author');
  await services.rules.refresh(services.db);
  const draftId = randomUUID();
  await insertDraft(
    services.db,
    {
      draftId,
      author: staffId,
      basedOn: services.rules.latestVersion,
      content: contentToBegin(services, body),
      inForceFrom: null,
      emergencyGround: null,
      summary: '',
    },
    services.clock.cityNow(),
  );
  return viewDraft(services, staffId, draftId);
}

function contentToBegin({ rules }: Services, body: RequestOf<'beginDraft'>['body']): RuleSetData {
  if (!('fromVersion' in body)) return bounded(draftContentOf(body.content));
  const found = rules.published.find(({ version }) => version === body.fromVersion);
  if (!found) throw new ProblemError('rule-version-unknown');
  return draftContentOf(found.content);
}

function bounded(content: RuleSetData): RuleSetData {
  if (JSON.stringify(content).length > MOST_CHARACTERS) throw new ProblemError('draft-too-large');
  return content;
}

/** What the author has now becomes the next revision, also while something is wrong with it. */
export async function changeDraft(
  services: Services,
  staffId: string,
  draftId: string,
  body: RequestOf<'saveDraft'>['body'],
): Promise<RuleDraft> {
  const content = bounded(draftContentOf(body.content));
  return withOwnDraft(services, staffId, draftId, body.revision, (tx, draft) =>
    saveDraft(
      tx,
      draftId,
      {
        basedOn: draft.basedOn,
        content,
        inForceFrom: body.inForceFrom,
        emergencyGround: body.emergencyGround === null ? null : body.emergencyGround.trim(),
        summary: body.summary.trim(),
      },
      services.clock.cityNow(),
    ),
  );
}

/** Compares the draft with the newest version from now on; its rules stay as they are. */
export function bringUpToDate(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
): Promise<RuleDraft> {
  return withOwnDraft(services, staffId, draftId, revision, async (tx, draft) => {
    await services.rules.refresh(tx);
    const { latestVersion } = services.rules;
    if (draft.basedOn === latestVersion) return;
    await saveDraft(tx, draftId, { ...draft, basedOn: latestVersion }, services.clock.cityNow());
  });
}

/** Asks for a dry run of this revision, unless one is on its way. */
export async function askForDryRun(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
): Promise<RuleDraft> {
  const view = await withOwnDraft(services, staffId, draftId, revision, async (tx, draft) => {
    requireRight(services, draft);
    const run = await findDryRun(tx, draftId, revision);
    if (run?.state === 'waiting' || run?.state === 'running') return;
    const askedAt = services.clock.cityNow();
    await insertDryRun(tx, { dryRunId: randomUUID(), draftId, revision, askedBy: staffId, askedAt });
  });
  services.ruleWorkMayHaveCome();
  return view;
}

/** Hands the draft in: right, with a reason, different from what is in force, and dry-run as it stands. */
export function submitDraft(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
): Promise<RuleDraft> {
  return withOwnDraft(services, staffId, draftId, revision, async (tx, draft) => {
    const proposed = requireRight(services, draft);
    if (draft.summary === '' || draft.emergencyGround === '') throw new ProblemError('draft-no-summary');
    const diff = diffRuleSets(services.rules.version(draft.basedOn).ruleSet, proposed);
    if (isNoDifference(diff)) throw new ProblemError('draft-unchanged');
    const { before, after } = decidingRules(diff);
    const run = await findDryRun(tx, draftId, revision);
    const changesColours = before.length + after.length > 0;
    if (changesColours && run?.state !== 'finished') throw new ProblemError('dry-run-missing');
    await moveDraft(tx, draftId, { to: 'submitted' }, services.clock.cityNow());
  });
}

export function discardDraft(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
): Promise<RuleDraft> {
  return withOwnDraft(services, staffId, draftId, revision, (tx) =>
    moveDraft(tx, draftId, { to: 'discarded' }, services.clock.cityNow()),
  );
}

/** The rules of the draft, or a refusal that names every place where something is wrong. */
function requireRight({ clock }: Services, draft: RuleDraftRow) {
  const parsed = parseDraft(draft, { version: draft.basedOn + 1, at: clock.cityNow() });
  if (parsed.ok) return parsed.value;
  throw new ProblemError('draft-invalid', { errors: [...parsed.problems] });
}

/** Changes one's own open draft as one has seen it, and gives back what it is then. */
async function withOwnDraft(
  services: Services,
  staffId: string,
  draftId: string,
  revision: number,
  change: (tx: Db, draft: RuleDraftRow) => Promise<void>,
): Promise<RuleDraft> {
  await requireRuleRole(services, staffId, 'rule-author');
  await services.db.begin(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    if (!draft) throw new ProblemError('draft-unknown');
    if (draft.author !== staffId) throw new ProblemError('draft-not-yours');
    if (draft.state !== 'draft') throw new ProblemError('draft-closed');
    if (draft.revision !== revision) throw new ProblemError('draft-changed');
    await change(tx, draft);
  });
  return viewDraft(services, staffId, draftId);
}
