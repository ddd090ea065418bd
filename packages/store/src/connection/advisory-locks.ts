/** Our part of the space of PostgreSQL's advisory locks ("HC"), which every user of a database shares. */
export const LOCK_SPACE = 0x4843;

export const LOCKS = { server: 1, migration: 2, testTemplate: 3, merge: 4 } as const;
