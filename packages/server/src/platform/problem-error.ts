import type { ErrorCode, Problem } from '@healthcode/contracts';

type Details = Pick<Problem, 'errors' | 'retryAfterSeconds' | 'triesLeft'>;

/** A refusal that a caller shall see, by its code in the error catalogue. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly details: Partial<Details>;

  constructor(code: ErrorCode, details: Partial<Details> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
