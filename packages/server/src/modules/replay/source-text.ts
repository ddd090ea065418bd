import type { Localised } from '@healthcode/domain';
import type { SourceTextMapping } from './replay-mapping.ts';

/** What the free text about a source of infection says, as far as the mapping recognises it. */
export interface SourceTextFindings {
  /** Cases that it names, each once. */
  readonly cases: readonly string[];
  readonly stays: readonly { readonly area: string; readonly risk: string }[];
  readonly homeArea: string | null;
  /** What is said and cannot become evidence. */
  readonly unused: readonly UnusedText[];
}

export interface UnusedText {
  /** Stable: an id of the mapping's `notEvidence`, `not-a-case`, `not-recognised` or `nothing`. */
  readonly code: string;
  /** The part of the text that it is about. */
  readonly part: string;
  readonly reason: Localised;
}

/** Reads the free text part by part. Everything in it is found, listed as unused, or listed as not recognised. */
export function readSourceText(text: string, mapping: SourceTextMapping): SourceTextFindings {
  const parts = text
    .split(mapping.separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const homes = parts.flatMap((part) => mapping.homes.find(({ pattern }) => pattern.test(part)) ?? []);
  return {
    cases: [...new Set(parts.flatMap((part) => casesIn(part, mapping)))],
    stays: parts.flatMap((part) => staysIn(part, mapping)),
    homeArea: homes[0]?.area ?? null,
    unused: parts.length === 0 ? [NOTHING] : parts.flatMap((part) => unusedIn(part, mapping)),
  };
}

function casesIn(part: string, { caseNumbers, caseId }: SourceTextMapping): string[] {
  const found = caseNumbers.flatMap((pattern) =>
    [...part.matchAll(pattern)].map((match) => ({ at: match.index, number: match[1] ?? '' })),
  );
  found.sort((left, right) => left.at - right.at);
  return found.map(({ number }) => caseId.replace('#', number));
}

const staysIn = (part: string, { stays }: SourceTextMapping) =>
  stays.filter(({ pattern }) => pattern.test(part)).map(({ area, risk }) => ({ area, risk }));

function unusedIn(part: string, mapping: SourceTextMapping): UnusedText[] {
  const named = mapping.notEvidence
    .filter(({ pattern }) => pattern.test(part))
    .map(({ id, reason }) => ({ code: id, part, reason }));
  const foreign = [...part.matchAll(mapping.foreignNumbers)].map(([number]) => ({
    code: 'not-a-case',
    part: number,
    reason: NOT_A_CASE,
  }));
  const unused = [...named, ...foreign];
  return unused.length > 0 || isUsed(part, mapping)
    ? unused
    : [{ code: 'not-recognised', part, reason: NOT_RECOGNISED }];
}

const isUsed = (part: string, mapping: SourceTextMapping): boolean =>
  casesIn(part, mapping).length > 0 ||
  staysIn(part, mapping).length > 0 ||
  mapping.homes.some(({ pattern }) => pattern.test(part));

const NOT_A_CASE: Localised = {
  zh: '像病例编号，但不是本名单的编号，没有猜测',
  en: 'looks like the number of a case, but is none of this list; not guessed',
};
const NOT_RECOGNISED: Localised = { zh: '没有识别出来', en: 'not recognised' };
const NOTHING: UnusedText = {
  code: 'nothing',
  part: '',
  reason: { zh: '没有写来源', en: 'no source is stated' },
};
