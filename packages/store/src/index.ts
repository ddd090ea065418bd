export { tryLockBatch } from './connection/batch-lock.ts';
export { type ConnectOptions, connect, type Sql, type Transaction } from './connection/connect.ts';
export { isConnectionLost } from './connection/connection-lost.ts';
export { liftTimeout } from './connection/lift-timeout.ts';
export { acquireServerLock, type ServerLock, type ServerLockOptions } from './connection/server-lock.ts';
export { type BlindIndex, createBlindIndex } from './crypto/blind-index.ts';
export { createFieldCipher, type FieldCipher, type FieldPlace } from './crypto/field-cipher.ts';
export type { Database, Db } from './db.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start.ts';
export {
  isStoreError,
  type Localised,
  StoreError,
  type StoreErrorCode,
  type StoreErrorFacts,
} from './errors.ts';
export { type MigrationReport, migrate } from './migrate/migrate.ts';
export * from './repositories/index.ts';
export {
  checkDistribution,
  type Distribution,
  type DistributionFault,
  type DistributionProblem,
} from './schema/check-distribution.ts';
export { dumpSchema } from './schema/dump-schema.ts';
