import type { documentRoutes } from '../routes/documents.ts';
import { Empty } from '../schemas/common.ts';
import * as Documents from '../schemas/documents.ts';
import { IdentityBody } from '../schemas/resident.ts';
import type { OperationsOf } from './operation.ts';

/** Identity documents of a person, and identities that are asked back. */
export const documentOperations = {
  documents: { summary: 'One’s own documents', response: Documents.MyDocuments },
  addDocument: {
    summary: 'Add another document of the same person',
    body: IdentityBody,
    response: Documents.MyDocuments,
  },
  showDocument: {
    summary: 'Choose the document whose kind and last two characters gates see',
    body: Documents.ShowDocumentBody,
    response: Documents.MyDocuments,
  },
  claims: {
    summary: 'Identities that this account asked back, and those asked of it',
    response: Documents.MyClaims,
  },
  claimIdentity: {
    summary: 'Ask an identity back; the answer is the same whoever has it',
    body: IdentityBody,
    response: Documents.ClaimMade,
  },
  objectToClaim: {
    summary: 'Say that the identity asked for is one’s own',
    params: Documents.ClaimParams,
    body: Empty,
    response: Documents.MyClaims,
  },
  findClaim: {
    summary: 'Find a claim by its number, at a counter',
    params: Documents.ClaimParams,
    response: Documents.DeskClaim,
  },
  decideClaim: {
    summary: 'Accept or refuse a claim with the document in hand',
    params: Documents.ClaimParams,
    body: Documents.DecideClaimBody,
    response: Documents.DeskClaim,
  },
  answerClaim: {
    summary: 'The second officer’s answer, where the present account objected',
    params: Documents.ClaimParams,
    body: Documents.AnswerClaimBody,
    response: Documents.DeskClaim,
  },
} as const satisfies OperationsOf<typeof documentRoutes>;
