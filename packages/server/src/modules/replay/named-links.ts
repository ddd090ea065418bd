import { formatDay } from '@healthcode/domain';
import type { LineList, PublishedCase } from './line-list.ts';

/** "This case was infected by that one", as the list says it. */
export interface NamedLink {
  readonly caseId: string;
  readonly sourceId: string;
  /** In the free text, in the list of links, or in both. */
  readonly namedIn: readonly ('text' | 'links')[];
}

/** A link whose two cases are both in the list. */
export interface KnownLink extends NamedLink {
  readonly case: PublishedCase;
  readonly source: PublishedCase;
}

/** Where text and list of links do not name the same cases. */
export interface LinkDisagreement {
  readonly caseId: string;
  readonly inText: readonly string[];
  readonly inLinks: readonly string[];
}

export interface LinkNotTaken extends NamedLink {
  readonly why: 'case-unknown' | 'source-unknown' | 'itself';
}

export interface CollectedLinks {
  readonly taken: readonly KnownLink[];
  readonly notTaken: readonly LinkNotTaken[];
  readonly disagreements: readonly LinkDisagreement[];
}

/** All links that the text or the list of links names, in the order of the cases. */
export function collectLinks(
  list: LineList,
  namedInText: ReadonlyMap<string, readonly string[]>,
): CollectedLinks {
  const cases = new Map(list.cases.map((published) => [published.id, published]));
  const namedInLinks = new Map(list.links.map(({ id, sources }) => [id, sources]));
  const taken: KnownLink[] = [];
  const notTaken: LinkNotTaken[] = [];
  const disagreements: LinkDisagreement[] = [];
  for (const caseId of new Set([...cases.keys(), ...namedInLinks.keys()])) {
    const inText = namedInText.get(caseId) ?? [];
    const inLinks = namedInLinks.get(caseId) ?? [];
    if (!sameMembers(inText, inLinks)) disagreements.push({ caseId, inText, inLinks });
    for (const link of linksOf(caseId, inText, inLinks)) {
      const [infected, source] = [cases.get(link.caseId), cases.get(link.sourceId)];
      if (!infected) notTaken.push({ ...link, why: 'case-unknown' });
      else if (!source) notTaken.push({ ...link, why: 'source-unknown' });
      else if (infected === source) notTaken.push({ ...link, why: 'itself' });
      else taken.push({ ...link, case: infected, source });
    }
  }
  return { taken, notTaken, disagreements };
}

function linksOf(caseId: string, inText: readonly string[], inLinks: readonly string[]): NamedLink[] {
  return [...new Set([...inText, ...inLinks])].map((sourceId) => ({
    caseId,
    sourceId,
    namedIn: [
      ...(inText.includes(sourceId) ? (['text'] as const) : []),
      ...(inLinks.includes(sourceId) ? (['links'] as const) : []),
    ],
  }));
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((member) => right.includes(member));
}

/** A link whose source was not published before the case that it is said to have infected. */
export interface NotEarlierLink extends NamedLink {
  /** Days of confirmation, as `YYYY-MM-DD`. */
  readonly caseDay: string;
  readonly sourceDay: string;
  readonly order: 'same-day' | 'later';
}

/** How many links run against time, by each way of counting. */
export interface LinkOrder {
  /** Source confirmed on the same day as the case or later: the definition that the report uses. */
  readonly notEarlier: readonly NotEarlierLink[];
  readonly confirmedLater: number;
  /** Links of which both days of onset are known. */
  readonly onsetKnown: number;
  readonly onsetNotEarlier: number;
  readonly onsetLater: number;
}

export function orderOfLinks(links: readonly KnownLink[]): LinkOrder {
  const notEarlier = links
    .filter(({ case: infected, source }) => source.confirmedDay >= infected.confirmedDay)
    .map(({ caseId, sourceId, namedIn, case: infected, source }) => ({
      caseId,
      sourceId,
      namedIn,
      caseDay: formatDay(infected.confirmedDay),
      sourceDay: formatDay(source.confirmedDay),
      order: source.confirmedDay > infected.confirmedDay ? ('later' as const) : ('same-day' as const),
    }));
  const onsets = links.flatMap(({ case: infected, source }) =>
    infected.onsetDay === null || source.onsetDay === null ? [] : [source.onsetDay - infected.onsetDay],
  );
  return {
    notEarlier,
    confirmedLater: notEarlier.filter(({ order }) => order === 'later').length,
    onsetKnown: onsets.length,
    onsetNotEarlier: onsets.filter((days) => days >= 0).length,
    onsetLater: onsets.filter((days) => days > 0).length,
  };
}
