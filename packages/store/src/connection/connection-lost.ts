import { codeOf } from '../errors.ts';

/** What a statement fails with when its connection ended: said by the driver, the system, or PostgreSQL as it stops. */
const LOST = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '08001',
  '08006',
  '57P01',
  '57P02',
  '57P03',
]);

/** Whether something failed because the database went away; what was committed before is kept. */
export const isConnectionLost = (error: unknown): boolean => LOST.has(codeOf(error) ?? '');
