import { CertLogicError } from './certlogic-error.ts';
import { DateTime } from './date-time.ts';
import type { Order } from './operators.ts';

/** Whether a value is truthy (true) or falsy (false); undefined for what is neither, as a fraction or a date-time. */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'number') return Number.isInteger(value) ? value !== 0 : undefined;
  if (typeof value !== 'object' || value instanceof DateTime) return undefined;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

/** @throws CertLogicError `neither-truthy-nor-falsy` */
export function requireTruth(value: unknown, at: string): boolean {
  const truth = truthOf(value);
  if (truth === undefined) throw new CertLogicError('neither-truthy-nor-falsy', at);
  return truth;
}

/** @throws CertLogicError `not-an-integer` */
export function requireInteger(value: unknown, at: string): number {
  if (!Number.isInteger(value)) throw new CertLogicError('not-an-integer', at);
  return value as number;
}

/** @throws CertLogicError `not-a-list` */
export function requireList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new CertLogicError('not-a-list', at);
  return value;
}

/** @throws CertLogicError `not-a-text` */
export function requireText(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new CertLogicError('not-a-text', at);
  return value;
}

/** The milliseconds of a date-time. @throws CertLogicError `not-a-date-time` */
export function requireInstant(value: unknown, at: string): number {
  if (!(value instanceof DateTime)) throw new CertLogicError('not-a-date-time', at);
  return value.epochMs;
}

/** @throws CertLogicError `integer-overflow` */
export function addIntegers(left: number, right: number, at: string): number {
  const sum = left + right;
  if (!Number.isSafeInteger(sum)) throw new CertLogicError('integer-overflow', at);
  return sum;
}

/** Whether two numbers stand in the order. */
export function isOrdered(order: Order, left: number, right: number): boolean {
  switch (order) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
  }
}
