import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { addDocument } from './add-document.ts';
import { answerClaim, decideClaim, findClaim } from './claim-desk.ts';
import { claimIdentity, objectToClaim, readClaims } from './claims.ts';
import { readDocuments, showDocument } from './my-documents.ts';

export const documentHandlers = (services: Services): Handlers => ({
  documents: (_, call) => readDocuments(services, call.subjectId),
  addDocument: async ({ body }, call) => {
    requireConfirmed(services, call);
    return addDocument(services, call.subjectId, body);
  },
  showDocument: ({ body }, call) => showDocument(services, call.subjectId, body.documentId),
  claims: (_, call) => readClaims(services, call.subjectId),
  claimIdentity: ({ body }, call) => claimIdentity(services, call.subjectId, body),
  objectToClaim: ({ params }, call) => objectToClaim(services, call.subjectId, params.claimNumber),
  findClaim: ({ params }, call) => findClaim(services, call.subjectId, params.claimNumber),
  decideClaim: ({ params, body }, call) => decideClaim(services, call.subjectId, params.claimNumber, body),
  answerClaim: ({ params, body }, call) =>
    answerClaim(services, call.subjectId, params.claimNumber, body.agrees),
});
