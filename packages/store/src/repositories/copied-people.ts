import { type CopyCell, copyRows } from '../copy-rows.ts';
import type { Db } from '../db.ts';

/** A new person who has applied, whose one declaration is on record as evidence from themselves. */
export interface CopiedPerson {
  readonly personId: string;
  readonly documentIndex: Uint8Array;
  readonly documentType: string;
  readonly hintLastTwo: string;
  readonly numberSealed: Uint8Array;
  readonly nameSealed: Uint8Array;
  readonly maskedName: string;
  readonly homeArea: string;
  readonly declarationId: string;
  readonly answers: object;
  /** Of the declaration, as evidence of this kind. */
  readonly attributes: object;
  readonly accountId: string;
  /** What the person is to the account's holder. */
  readonly relation: 'self' | 'spouse' | 'parent' | 'child';
}

/** The account of a phone, with consent. */
export interface CopiedAccount {
  readonly accountId: string;
  readonly phoneIndex: Uint8Array;
  readonly phoneSealed: Uint8Array;
  readonly phoneHint: string;
}

export interface CopyFacts {
  readonly at: number;
  readonly verifiedBy: string;
  /** Given by every account for its own person. */
  readonly consents: readonly { readonly purpose: string; readonly textVersion: number }[];
  /** Source, authority and kind of a declaration as evidence. */
  readonly declared: { readonly sourceId: string; readonly authority: string; readonly kind: string };
}

/**
 * Writes people of whom nothing is on record yet, with their applications, by COPY; each is put down as green, which
 * the caller must correct for whomever evidence says otherwise of. A person who exists is an error.
 */
export async function copyPeople(
  db: Db,
  people: readonly CopiedPerson[],
  accounts: readonly CopiedAccount[],
  facts: CopyFacts,
): Promise<void> {
  const { at, verifiedBy } = facts;
  const copy = (table: string, columns: string, row: (person: CopiedPerson) => readonly CopyCell[]) =>
    copyRows(db, table, columns.split(' '), people.map(row));
  await copyAccounts(db, accounts, facts);
  await copy('person', 'person_id applied_at declared_at home_area created_at', (p) => [
    p.personId,
    at,
    at,
    p.homeArea,
    at,
  ]);
  await copy('document_index', 'document_index person_id', (p) => [p.documentIndex, p.personId]);
  await copy(
    'identity_document',
    'person_id document_index document_type number_sealed name_sealed masked_name hint_last_two verified_by verified_at',
    (p) => [
      p.personId,
      p.documentIndex,
      p.documentType,
      p.numberSealed,
      p.nameSealed,
      p.maskedName,
      p.hintLastTwo,
      verifiedBy,
      at,
    ],
  );
  for (const [table, columns] of [
    ['guardianship_by_person', 'person_id account_id relation since'],
    ['guardianship_by_account', 'person_id account_id relation since'],
  ] as const) {
    await copy(table, columns, (p) => [p.personId, p.accountId, p.relation, at]);
  }
  await copy('colour', 'person_id colour since computed_at', (p) => [p.personId, 'green', at, at]);
  await copyDeclarations(db, people, facts);
}

async function copyAccounts(
  db: Db,
  accounts: readonly CopiedAccount[],
  { at, consents }: CopyFacts,
): Promise<void> {
  await copyRows(
    db,
    'account',
    ['account_id', 'phone_sealed', 'phone_hint', 'created_at'],
    accounts.map((a) => [a.accountId, a.phoneSealed, a.phoneHint, at]),
  );
  await copyRows(
    db,
    'account_phone',
    ['phone_index', 'account_id'],
    accounts.map((a) => [a.phoneIndex, a.accountId]),
  );
  await copyRows(
    db,
    'consent',
    ['account_id', 'purpose', 'text_version', 'given_at'],
    accounts.flatMap((a) =>
      consents.map(({ purpose, textVersion }) => [a.accountId, purpose, textVersion, at]),
    ),
  );
}

async function copyDeclarations(
  db: Db,
  people: readonly CopiedPerson[],
  { at, declared: { sourceId, authority, kind } }: CopyFacts,
): Promise<void> {
  await copyRows(
    db,
    'declaration',
    ['person_id', 'declaration_id', 'answers', 'submitted_at'],
    people.map((p) => [p.personId, p.declarationId, JSON.stringify(p.answers), at]),
  );
  await copyRows(
    db,
    'evidence_key',
    ['source_id', 'record_id', 'person_id', 'version', 'kind'],
    people.map((p) => [sourceId, p.declarationId, p.personId, 1, kind]),
  );
  await copyRows(
    db,
    'evidence',
    'person_id source_id record_id version kind authority attributes withdrawn received_at'.split(' '),
    people.map((p) => [
      p.personId,
      sourceId,
      p.declarationId,
      1,
      kind,
      authority,
      JSON.stringify(p.attributes),
      'f',
      at,
    ]),
  );
}
