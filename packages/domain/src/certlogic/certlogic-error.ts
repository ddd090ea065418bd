import type { CertLogicProblem } from './validate.ts';

/** Why an expression has no value. Stable. */
export type CertLogicErrorCode =
  /** `validate` finds something wrong with it; `problems` says what. */
  | 'invalid-expression'
  /** A guard, or an operand of `and` or `!`, is neither truthy nor falsy: a fraction or a date-time. */
  | 'neither-truthy-nor-falsy'
  /** An operand of a comparison or a sum is no integer; `null` is none. */
  | 'not-an-integer'
  /** A sum lies beyond ±(2^53 − 1), where integers are no longer exact. */
  | 'integer-overflow'
  /** The right side of `in`, or what `reduce` goes through, is no list. */
  | 'not-a-list'
  /** What is read as a date, a date of birth or a certificate number is no text. */
  | 'not-a-text'
  /** The text has none of the allowed forms, or there is no such day or time of day. */
  | 'not-a-date'
  /** An operand of a date-time comparison is no date-time. */
  | 'not-a-date-time'
  /** A date-time lies more than 100 million days from 1970. */
  | 'date-out-of-range';

/** An expression has no value over these data. Never carries a value of the data. */
export class CertLogicError extends Error {
  readonly code: CertLogicErrorCode;
  /** The sub-expression at fault, as `and[1].>=[0]`; empty for the whole. */
  readonly path: string;
  /** All that is wrong with an invalid expression, else empty. */
  readonly problems: readonly CertLogicProblem[];

  constructor(code: CertLogicErrorCode, path: string, problems: readonly CertLogicProblem[] = []) {
    super(path === '' ? code : `${code} at ${path}`);
    this.name = 'CertLogicError';
    this.code = code;
    this.path = path;
    this.problems = problems;
  }
}
