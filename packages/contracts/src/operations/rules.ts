import type { ruleRoutes } from '../routes/rules.ts';
import * as Console from '../schemas/console.ts';
import * as Rules from '../schemas/rule-governance.ts';
import type { OperationsOf } from './operation.ts';

/** Rules: in force, published, in draft. */
export const ruleOperations = {
  publicRules: { summary: 'The rules in force and those before, for everybody', response: Rules.PublicRules },
  rules: { summary: 'The rules in force', response: Console.RulesView },
  ruleVersions: {
    summary: 'Every published rule set, with what it changed and who answers for it',
    response: Rules.RuleVersionList,
  },
  ruleVersion: {
    summary: 'One published rule set as data and in words',
    params: Rules.RuleVersionParams,
    response: Rules.RuleVersionView,
  },
  ruleDrafts: { summary: 'Drafts of rule sets, the newest first', response: Rules.RuleDraftList },
  ruleDraft: {
    summary: 'One draft: problems, changes in words, dry run, approvals',
    params: Rules.DraftParams,
    response: Rules.RuleDraft,
  },
  beginDraft: {
    summary: 'Begin a draft from a version or from data',
    body: Rules.BeginDraftBody,
    response: Rules.RuleDraft,
  },
  saveDraft: {
    summary: 'Save a draft; answers what is wrong with it',
    params: Rules.DraftParams,
    body: Rules.SaveDraftBody,
    response: Rules.RuleDraft,
  },
  updateDraft: {
    summary: 'Compare the draft with the newest version from now on',
    params: Rules.DraftParams,
    body: Rules.SeenDraftBody,
    response: Rules.RuleDraft,
  },
  dryRunDraft: {
    summary: 'Whose colour would change, without changing it',
    params: Rules.DraftParams,
    body: Rules.SeenDraftBody,
    response: Rules.RuleDraft,
  },
  submitDraft: {
    summary: 'Hand a draft in for approval',
    params: Rules.DraftParams,
    body: Rules.SeenDraftBody,
    response: Rules.RuleDraft,
  },
  approveDraft: {
    summary: 'Approve as another person; the last approval publishes',
    params: Rules.DraftParams,
    body: Rules.SeenDraftBody,
    response: Rules.RuleDraft,
  },
  returnDraft: {
    summary: 'Give a draft back to its author, with the reason',
    params: Rules.DraftParams,
    body: Rules.ReturnDraftBody,
    response: Rules.RuleDraft,
  },
  discardDraft: {
    summary: 'Discard one’s own draft',
    params: Rules.DraftParams,
    body: Rules.SeenDraftBody,
    response: Rules.RuleDraft,
  },
} as const satisfies OperationsOf<typeof ruleRoutes>;
