import {
  ERRORS,
  type ErrorCode,
  errorMessage,
  isErrorCode,
  type Language,
  type Problem,
} from '@healthcode/contracts';
import { isConnectionLost } from '@healthcode/store';
import { ProblemError } from '../problem-error.ts';

/** PostgreSQL has no connection left for us. */
const TOO_MANY_CONNECTIONS = '53300';

export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/** What the database, the schema check or the rate limit threw, as a code of the catalogue. */
function classify(error: unknown): ErrorCode {
  if (error instanceof ProblemError) return error.code;
  const code = codeOf(error) ?? '';
  if (isConnectionLost(error) || code === TOO_MANY_CONNECTIONS) return 'database-unavailable';
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  if (status === 404) return 'not-found';
  if (typeof status === 'number' && status >= 400 && status < 500) return 'bad-request';
  return 'internal-error';
}

interface ValidationIssue {
  readonly instancePath?: string;
  readonly keyword?: string;
}

function validationErrors(error: unknown): Problem['errors'] {
  const issues = (error as { validation?: ValidationIssue[] } | null)?.validation;
  return issues?.map((issue) => ({ path: issue.instancePath ?? '', code: issue.keyword ?? 'invalid' }));
}

type ProblemPart = NonNullable<Problem['errors']>[number];

/** Its own message, or the catalogue's where its code stands there; else the caller knows the code. */
const withMessage = (part: ProblemPart): ProblemPart =>
  part.message === undefined && isErrorCode(part.code) ? { ...part, message: errorMessage(part.code) } : part;

/**
 * The one place where anything thrown becomes an RFC 9457 problem. The text of an unexpected error never leaves.
 */
export function toProblem(error: unknown, language: Language, traceId: string): Problem {
  const code = classify(error);
  const details = error instanceof ProblemError ? error.details : {};
  const errors = details.errors ?? validationErrors(error);
  return {
    type: `/problems/${code}`,
    title: ERRORS[code][language],
    status: ERRORS[code].status,
    code,
    message: errorMessage(code),
    ...details,
    ...(errors ? { errors: errors.map(withMessage) } : {}),
    traceId,
  };
}
