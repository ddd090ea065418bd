import type { Localised } from '../../localised.ts';

/** A condition taken apart into facts, with words between them and no `not` outside of a fact. */
export type Clause =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Clause[] }
  /** The first decides which of the two others is asked. */
  | { readonly is: 'choice'; readonly parts: readonly [Clause, Clause, Clause] }
  /** Both are met or neither is; or, for `differ`, just one. */
  | { readonly is: 'agree' | 'differ'; readonly parts: readonly [Clause, Clause] }
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

/** One clause or another, as a third decides. */
export function ifThenElse(guard: Clause, then: Clause, otherwise: Clause): Clause {
  if (guard.is === 'always') return then;
  return guard.is === 'never' ? otherwise : { is: 'choice', parts: [guard, then, otherwise] };
}

/** Both are met or neither is; else, with `agree` false, exactly one of them. */
export function sameTruth(left: Clause, right: Clause, agree: boolean): Clause {
  return { is: agree ? 'agree' : 'differ', parts: [left, right] };
}

/** The clause as a part of a sentence; null where it always holds and there is nothing to say. */
export function clauseWords(clause: Clause): Localised | null {
  if (clause.is === 'always') return null;
  const { zh, en } = said(clause, false);
  return { zh: spaced(zh), en };
}

function said(clause: Clause, nested: boolean): Localised {
  if (clause.is === 'always') return { zh: '任何情况都适用', en: 'it always applies' };
  if (clause.is === 'never') return { zh: '任何情况都不适用', en: 'it never applies' };
  if (clause.is === 'fact') return clause.words;
  const parts = clause.parts.map((part) => said(part, true));
  const { zh, en } = joined(clause.is, parts);
  return nested ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
}

function joined(
  is: Exclude<Clause['is'], 'always' | 'never' | 'fact'>,
  parts: readonly Localised[],
): Localised {
  const zh = parts.map((part) => part.zh);
  const en = parts.map((part) => part.en);
  switch (is) {
    case 'all':
      return { zh: zh.join('，并且'), en: en.join(' and ') };
    case 'any':
      return { zh: zh.join('，或者'), en: en.join(' or ') };
    case 'choice':
      return {
        zh: `如果${zh[0]}，就要${zh[1]}，否则要${zh[2]}`,
        en: `if ${en[0]} then ${en[1]}, else ${en[2]}`,
      };
    case 'agree':
      return {
        zh: `${zh.join('与')}同时成立或同时不成立`,
        en: `either both or neither of: ${en.join('; ')}`,
      };
    case 'differ':
      return { zh: `${zh.join('与')}只有一项成立`, en: `exactly one of: ${en.join('; ')}` };
  }
}

/** Between a Han character and a figure or letter stands a space. */
export function spaced(zh: string): string {
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
