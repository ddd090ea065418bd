import type { Localised } from '../localised.ts';

/** A condition taken apart into facts, with `and` and `or` between them and no `not` outside of a fact. */
export type Clause =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Clause[] }
  | {
      readonly is: 'fact';
      readonly words: Localised;
      /** Fields without which the fact cannot be true. */
      readonly needs: readonly string[];
      /** The field of which the fact says only that it is there. */
      readonly givenOnly?: string;
    };

type FactDetails = { readonly needs?: readonly string[]; readonly givenOnly?: string };

/** One fact in words. */
export function fact(words: Localised, { needs = [], givenOnly }: FactDetails = {}): Clause {
  return { is: 'fact', words, needs, ...(givenOnly === undefined ? {} : { givenOnly }) };
}

/** A clause that is decided already. */
export function constant(holds: boolean): Clause {
  return { is: holds ? 'always' : 'never' };
}

/** All of them; that a field is given is left out where another of them says so anyway. */
export function allOf(parts: readonly Clause[]): Clause {
  const flat = parts.flatMap((part) => (part.is === 'all' ? part.parts : [part]));
  if (flat.some((part) => part.is === 'never')) return constant(false);
  const needed = new Set(flat.flatMap(neededBy));
  const said = flat.filter(
    (part) =>
      part.is !== 'always' &&
      !(part.is === 'fact' && part.givenOnly !== undefined && needed.has(part.givenOnly)),
  );
  return single(said) ?? (said.length === 0 ? constant(true) : { is: 'all', parts: said });
}

/** At least one of them. */
export function anyOf(parts: readonly Clause[]): Clause {
  const flat = parts.flatMap((part) => (part.is === 'any' ? part.parts : [part]));
  if (flat.some((part) => part.is === 'always')) return constant(true);
  const said = flat.filter((part) => part.is !== 'never');
  return single(said) ?? (said.length === 0 ? constant(false) : { is: 'any', parts: said });
}

/** The clause as a part of a sentence; null where it always holds and there is nothing to say. */
export function clauseWords(clause: Clause): Localised | null {
  return clause.is === 'always' ? null : said(clause, false);
}

function said(clause: Clause, nested: boolean): Localised {
  if (clause.is === 'always') return { zh: '任何情况都适用', en: 'it always applies' };
  if (clause.is === 'never') return { zh: '任何情况都不适用', en: 'it never applies' };
  if (clause.is === 'fact') return { zh: spaced(clause.words.zh), en: clause.words.en };
  const parts = clause.parts.map((part) => said(part, true));
  const join = clause.is === 'all' ? { zh: '，并且', en: ' and ' } : { zh: '，或者', en: ' or ' };
  const zh = parts.map((part) => part.zh).join(join.zh);
  const en = parts.map((part) => part.en).join(join.en);
  return nested ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
}

/** Between a Han character and a figure or letter stands a space. */
function spaced(zh: string): string {
  return zh
    .replaceAll(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
    .replaceAll(/([A-Za-z0-9℃])(\p{Script=Han})/gu, '$1 $2');
}

function neededBy(clause: Clause): readonly string[] {
  if (clause.is === 'fact') return clause.needs;
  if (clause.is === 'all') return clause.parts.flatMap(neededBy);
  return [];
}

function single(parts: readonly Clause[]): Clause | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}
