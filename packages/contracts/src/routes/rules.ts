import { type Route, route } from './route.ts';

/** Rules: in force, published, in draft. */
export const ruleRoutes = {
  publicRules: route('GET', '/api/v1/rules', ['resident'], false),
  rules: route('GET', '/api/v1/console/rules', ['console'], true),
  ruleVersions: route('GET', '/api/v1/console/rules/versions', ['console'], true),
  ruleVersion: route('GET', '/api/v1/console/rules/versions/:version', ['console'], true),
  ruleDrafts: route('GET', '/api/v1/console/rules/drafts', ['console'], true),
  ruleDraft: route('GET', '/api/v1/console/rules/drafts/:draftId', ['console'], true),
  beginDraft: route('POST', '/api/v1/console/rules/drafts', ['console'], true),
  saveDraft: route('POST', '/api/v1/console/rules/drafts/:draftId', ['console'], true),
  updateDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/update', ['console'], true),
  dryRunDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/dry-run', ['console'], true),
  submitDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/submission', ['console'], true),
  approveDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/approval', ['console'], true),
  returnDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/return', ['console'], true),
  discardDraft: route('POST', '/api/v1/console/rules/drafts/:draftId/discard', ['console'], true),
} as const satisfies Record<string, Route>;
