import { formatDay } from '@healthcode/domain';
import type { LineList } from './line-list.ts';
import {
  type CollectedLinks,
  type LinkDisagreement,
  type LinkNotTaken,
  type LinkOrder,
  orderOfLinks,
} from './named-links.ts';
import type { PlannedContact } from './plan-contacts.ts';
import type { PlannedStays, StayNotTaken } from './plan-stays.ts';
import type { ReplayMapping } from './replay-mapping.ts';
import type { SourceTextFindings, UnusedText } from './source-text.ts';

/** What a line list holds: counts, disagreements, and all that was left out, each with its reason. */
export interface ReplayFindings {
  readonly counts: {
    readonly cases: number;
    readonly contacts: number;
    /** Contacts of which the list gives the last day; of the others the day of knowledge stands for it. */
    readonly contactDaysGiven: number;
    readonly stays: number;
    readonly homes: number;
  };
  readonly linkOrder: LinkOrder;
  readonly linksNotTaken: readonly LinkNotTaken[];
  readonly linkDisagreements: readonly LinkDisagreement[];
  /** Where the label in the list of links names an area that the text does not. */
  readonly labelDisagreements: readonly {
    readonly caseId: string;
    readonly text: string;
    readonly label: string;
  }[];
  readonly unusedText: readonly OfCase<UnusedText>[];
  readonly staysNotTaken: readonly OfCase<StayNotTaken>[];
  /** Deaths that the list gives: the service has no kind of evidence for them. */
  readonly deaths: readonly { readonly caseId: string; readonly day: string }[];
}

type OfCase<Finding> = Finding & { readonly caseId: string; readonly text: string };

/** Everything that the planning of a line list came upon. */
export interface PlanningNotes {
  readonly texts: ReadonlyMap<string, SourceTextFindings>;
  readonly stays: ReadonlyMap<string, PlannedStays>;
  readonly links: CollectedLinks;
  readonly contacts: readonly PlannedContact[];
}

export function findingsOf(list: LineList, mapping: ReplayMapping, notes: PlanningNotes): ReplayFindings {
  const { texts, stays, links, contacts } = notes;
  const allStays = [...stays.values()];
  return {
    counts: {
      cases: list.cases.length,
      contacts: contacts.length,
      contactDaysGiven: contacts.filter(({ lastContactDay }) => lastContactDay === 'given').length,
      stays: allStays.reduce((sum, { records }) => sum + records.length, 0),
      homes: [...texts.values()].filter(({ homeArea }) => homeArea !== null).length,
    },
    linkOrder: orderOfLinks(links.taken),
    linksNotTaken: links.notTaken,
    linkDisagreements: links.disagreements,
    labelDisagreements: labelDisagreements(list, mapping, texts),
    unusedText: byCase(list, (id) => texts.get(id)?.unused),
    staysNotTaken: byCase(list, (id) => stays.get(id)?.notTaken),
    deaths: list.cases.flatMap(({ id, deathDay }) =>
      deathDay === null ? [] : [{ caseId: id, day: formatDay(deathDay) }],
    ),
  };
}

function byCase<Finding extends object>(
  list: LineList,
  findingsOfCase: (caseId: string) => readonly Finding[] | undefined,
): OfCase<Finding>[] {
  return list.cases.flatMap(({ id, sourceText }) =>
    (findingsOfCase(id) ?? []).map((finding) => ({ caseId: id, text: sourceText, ...finding })),
  );
}

function labelDisagreements(
  list: LineList,
  { links: { labelAreas } }: ReplayMapping,
  texts: ReadonlyMap<string, SourceTextFindings>,
) {
  const textOf = new Map(list.cases.map(({ id, sourceText }) => [id, sourceText]));
  return list.links.flatMap(({ id, label }) => {
    const area = Object.hasOwn(labelAreas, label) ? labelAreas[label] : undefined;
    const stays = texts.get(id)?.stays;
    if (area === undefined || !stays || stays.some((stay) => stay.area === area)) return [];
    return [{ caseId: id, text: textOf.get(id)!, label }];
  });
}
