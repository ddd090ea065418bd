import type { Db } from '../db.ts';

export interface DeclarationRow {
  declarationId: string;
  answers: Record<string, unknown>;
  submittedAt: number;
}

/** @returns false when this declaration is already stored (a repeated request) */
export async function insertDeclaration(
  db: Db,
  personId: string,
  declaration: DeclarationRow,
): Promise<boolean> {
  const rows = await db`
    insert into declaration (person_id, declaration_id, answers, submitted_at)
    values (${personId}, ${declaration.declarationId}, ${db.json(declaration.answers as never)},
      ${declaration.submittedAt})
    on conflict (person_id, declaration_id) do nothing returning declaration_id`;
  return rows.length > 0;
}

export async function listDeclarations(db: Db, personId: string, limit: number): Promise<DeclarationRow[]> {
  return db<DeclarationRow[]>`
    select declaration_id as "declarationId", answers, submitted_at as "submittedAt"
    from declaration where person_id = ${personId} order by submitted_at desc limit ${limit}`;
}

export async function findDeclaration(
  db: Db,
  personId: string,
  declarationId: string,
): Promise<DeclarationRow | null> {
  const [row] = await db<DeclarationRow[]>`
    select declaration_id as "declarationId", answers, submitted_at as "submittedAt"
    from declaration where person_id = ${personId} and declaration_id = ${declarationId}`;
  return row ?? null;
}
