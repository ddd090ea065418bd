import { type Route, route } from './route.ts';

/** Identity documents of a person, and identities that are asked back. */
export const documentRoutes = {
  documents: route('GET', '/api/v1/documents', ['resident'], true),
  addDocument: route('POST', '/api/v1/documents', ['resident'], true),
  showDocument: route('POST', '/api/v1/documents/shown', ['resident'], true),
  claims: route('GET', '/api/v1/identity/claims', ['resident'], true),
  claimIdentity: route('POST', '/api/v1/identity/claims', ['resident'], true),
  objectToClaim: route('POST', '/api/v1/identity/claims/:claimNumber/objection', ['resident'], true),
  findClaim: route('GET', '/api/v1/console/claims/:claimNumber', ['console'], true),
  decideClaim: route('POST', '/api/v1/console/claims/:claimNumber/decision', ['console'], true),
  answerClaim: route('POST', '/api/v1/console/claims/:claimNumber/answer', ['console'], true),
} as const satisfies Record<string, Route>;
