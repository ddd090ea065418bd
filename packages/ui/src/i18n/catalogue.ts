/** Words in groups. Plural forms end in `_one` and `_other`; the key is written without the ending. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Every key of a catalogue as a dotted path. */
export type CatalogueKey<C> = string extends keyof C
  ? string
  : {
      [Key in keyof C & string]: C[Key] extends string
        ? WithoutPlural<Key>
        : `${Key}.${CatalogueKey<C[Key]>}`;
    }[keyof C & string];

/** Fills `{{name}}`; `count` chooses the plural form. */
export type Translate<C> = (
  key: CatalogueKey<C>,
  values?: Readonly<Record<string, string | number>> | undefined,
) => string;

/** All dotted paths to words, in order; for comparing two catalogues. */
export function listKeys(catalogue: Catalogue, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : listKeys(value, `${prefix}${key}.`),
  );
}
