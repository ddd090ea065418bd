export { CertLogicError, type CertLogicErrorCode } from './certlogic-error.ts';
export { type CompiledExpression, compile } from './compile.ts';
export { dataAccesses } from './data-accesses.ts';
export { DateTime } from './date-time.ts';
export { evaluate } from './evaluate.ts';
export { type CertLogicProblem, type CertLogicProblemCode, MAX_DEPTH, validate } from './validate.ts';
export { describeExpression } from './words/describe-expression.ts';
export type { Subject, SubjectType, Vocabulary } from './words/vocabulary.ts';
