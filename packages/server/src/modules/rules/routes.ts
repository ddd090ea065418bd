import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { approveDraft, returnDraft } from './decide-draft.ts';
import { viewDraft, viewDrafts } from './draft-view.ts';
import { askForDryRun, beginDraft, bringUpToDate, changeDraft, discardDraft, submitDraft } from './drafts.ts';
import { requireRuleReader } from './rule-staff.ts';
import { listVersions, readPublicRules, readVersion } from './versions.ts';

export const ruleHandlers = (services: Services): Handlers => ({
  publicRules: () => readPublicRules(services),
  ruleVersions: (_, call) => listVersions(services, call.subjectId),
  ruleVersion: ({ params }, call) => readVersion(services, call.subjectId, Number(params.version)),
  ruleDrafts: async (_, call) => {
    await requireRuleReader(services, call.subjectId);
    return viewDrafts(services, call.subjectId);
  },
  ruleDraft: async ({ params }, call) => {
    await requireRuleReader(services, call.subjectId);
    return viewDraft(services, call.subjectId, params.draftId);
  },
  beginDraft: ({ body }, call) => beginDraft(services, call.subjectId, body),
  saveDraft: ({ params, body }, call) => changeDraft(services, call.subjectId, params.draftId, body),
  updateDraft: ({ params, body }, call) =>
    bringUpToDate(services, call.subjectId, params.draftId, body.revision),
  dryRunDraft: ({ params, body }, call) =>
    askForDryRun(services, call.subjectId, params.draftId, body.revision),
  submitDraft: ({ params, body }, call) =>
    submitDraft(services, call.subjectId, params.draftId, body.revision),
  approveDraft: ({ params, body }, call) =>
    approveDraft(services, call.subjectId, params.draftId, body.revision),
  returnDraft: ({ params, body }, call) => returnDraft(services, call.subjectId, params.draftId, body),
  discardDraft: ({ params, body }, call) =>
    discardDraft(services, call.subjectId, params.draftId, body.revision),
});
