import type { Db } from '../db.ts';

export interface SourceRow {
  sourceId: string;
  name: { zh: string; en: string };
  authority: string;
  mandate: string[];
}

export async function saveSource(db: Db, source: SourceRow): Promise<void> {
  await db`insert into source (source_id, name, authority, mandate)
    values (${source.sourceId}, ${db.json(source.name as never)}, ${source.authority},
      ${db.json(source.mandate as never)})
    on conflict (source_id) do update set name = excluded.name, authority = excluded.authority,
      mandate = excluded.mandate`;
}

export async function findSource(db: Db, sourceId: string): Promise<SourceRow | null> {
  const [row] = await db<SourceRow[]>`
    select source_id as "sourceId", name, authority, mandate from source where source_id = ${sourceId}`;
  return row ?? null;
}

export async function listSources(db: Db): Promise<SourceRow[]> {
  return db<
    SourceRow[]
  >`select source_id as "sourceId", name, authority, mandate from source order by source_id`;
}
