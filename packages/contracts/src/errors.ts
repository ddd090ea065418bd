import { accountErrors } from './errors/accounts.ts';
import { appealErrors } from './errors/appeals.ts';
import type { Catalogue } from './errors/catalogue.ts';
import { commonErrors } from './errors/common.ts';
import { communityErrors } from './errors/community.ts';
import { declarationErrors } from './errors/declarations.ts';
import { documentErrors } from './errors/documents.ts';
import { evidenceErrors } from './errors/evidence.ts';
import { familyErrors } from './errors/family.ts';
import { gateErrors } from './errors/gate.ts';
import { gateDeviceErrors } from './errors/gate-devices.ts';
import { identityErrors } from './errors/identity.ts';
import { lookUpErrors } from './errors/look-ups.ts';
import { noticeErrors } from './errors/notices.ts';
import { paperErrors } from './errors/papers.ts';
import { passErrors } from './errors/passes.ts';
import { peopleErrors } from './errors/people.ts';
import { rightErrors } from './errors/rights.ts';
import { ruleErrors } from './errors/rules.ts';
import { signInErrors } from './errors/sign-in.ts';
import { statementErrors } from './errors/statements.ts';
import { suspensionErrors } from './errors/suspensions.ts';
import { venueErrors } from './errors/venues.ts';
import type { Problem } from './schemas/common.ts';

/** Every error that leaves the service, room by room. For the server: browsers get the text with the problem. */
export const ERRORS = {
  ...commonErrors,
  ...signInErrors,
  ...identityErrors,
  ...declarationErrors,
  ...passErrors,
  ...gateErrors,
  ...gateDeviceErrors,
  ...evidenceErrors,
  ...peopleErrors,
  ...ruleErrors,
  ...suspensionErrors,
  ...accountErrors,
  ...documentErrors,
  ...familyErrors,
  ...paperErrors,
  ...appealErrors,
  ...rightErrors,
  ...lookUpErrors,
  ...noticeErrors,
  ...statementErrors,
  ...venueErrors,
  ...communityErrors,
} as const satisfies Catalogue;

export type ErrorCode = keyof typeof ERRORS;

/** The text of an error in both languages, as the server sends it with every problem. */
export function errorMessage(code: ErrorCode): NonNullable<Problem['message']> {
  const { zh, en } = ERRORS[code];
  return { zh, en };
}

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);
