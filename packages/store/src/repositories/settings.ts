import type { Db } from '../db.ts';

export async function readSetting<T>(db: Db, name: string): Promise<T | null> {
  const [row] = await db<{ value: T }[]>`select value from setting where name = ${name}`;
  return row?.value ?? null;
}

export async function writeSetting(db: Db, name: string, value: unknown): Promise<void> {
  await db`insert into setting (name, value) values (${name}, ${db.json(value as never)})
    on conflict (name) do update set value = excluded.value`;
}

/** Keeps the first value ever written: two starts at once agree. */
export async function settleSetting<T>(db: Db, name: string, value: T): Promise<T> {
  await db`insert into setting (name, value) values (${name}, ${db.json(value as never)})
    on conflict (name) do nothing`;
  return (await readSetting<T>(db, name))!;
}
