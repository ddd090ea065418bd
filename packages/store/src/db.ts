import type postgres from 'postgres';

/** Our postgres.js types: int8 columns are read as numbers (instants in milliseconds are far below 2^53). */
export type PostgresTypes = { bigint: number };
/** A connection pool: begins transactions. */
export type Database = postgres.Sql<PostgresTypes>;
/** What repositories take: the pool, or a transaction of it. */
export type Db = postgres.ISql<PostgresTypes>;
