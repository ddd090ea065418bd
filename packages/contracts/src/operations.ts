import type { TSchema, Type } from 'typebox';
import { accountOperations } from './operations/accounts.ts';
import { appealOperations } from './operations/appeals.ts';
import { commonOperations } from './operations/common.ts';
import { communityOperations } from './operations/community.ts';
import { declarationOperations } from './operations/declarations.ts';
import { documentOperations } from './operations/documents.ts';
import { evidenceOperations } from './operations/evidence.ts';
import { familyOperations } from './operations/family.ts';
import { gateOperations } from './operations/gate.ts';
import { gateDeviceOperations } from './operations/gate-devices.ts';
import { identityOperations } from './operations/identity.ts';
import { lookUpOperations } from './operations/look-ups.ts';
import { noticeOperations } from './operations/notices.ts';
import type { OperationsOf } from './operations/operation.ts';
import { paperOperations } from './operations/papers.ts';
import { passOperations } from './operations/passes.ts';
import { peopleOperations } from './operations/people.ts';
import { rightOperations } from './operations/rights.ts';
import { ruleOperations } from './operations/rules.ts';
import { signInOperations } from './operations/sign-in.ts';
import { statementOperations } from './operations/statements.ts';
import { suspensionOperations } from './operations/suspensions.ts';
import { venueOperations } from './operations/venues.ts';
import type { OperationName, ROUTES } from './routes.ts';

/** What every operation of `ROUTES` is for, with its request and response schemas, room by room. */
export const OPERATIONS = {
  ...commonOperations,
  ...signInOperations,
  ...identityOperations,
  ...declarationOperations,
  ...passOperations,
  ...gateOperations,
  ...gateDeviceOperations,
  ...evidenceOperations,
  ...peopleOperations,
  ...ruleOperations,
  ...suspensionOperations,
  ...accountOperations,
  ...documentOperations,
  ...familyOperations,
  ...paperOperations,
  ...appealOperations,
  ...rightOperations,
  ...lookUpOperations,
  ...noticeOperations,
  ...statementOperations,
  ...venueOperations,
  ...communityOperations,
} as const satisfies OperationsOf<typeof ROUTES>;

type SchemasOf<N extends OperationName> = (typeof OPERATIONS)[N];
type Part<N extends OperationName, P extends string> =
  SchemasOf<N> extends Record<P, infer S extends TSchema> ? Type.Static<S> : undefined;

/** What a caller gives: path parameters, query and body, each only where the operation has it. */
export type RequestOf<N extends OperationName> = {
  [P in 'params' | 'query' | 'body' as Part<N, P> extends undefined ? never : P]: Part<N, P>;
};
export type ResponseOf<N extends OperationName> = Type.Static<SchemasOf<N>['response']>;
