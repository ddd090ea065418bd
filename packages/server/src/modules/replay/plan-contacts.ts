import type { DayNumber } from '@healthcode/domain';
import type { KnownLink } from './named-links.ts';
import type { PlannedRecord } from './planned-record.ts';

export interface PlannedContact {
  readonly record: PlannedRecord;
  /** Whether the list gives the last day of contact; else the day of knowledge stands for it, an upper bound. */
  readonly lastContactDay: 'given' | 'upper-bound';
}

/**
 * A named link as evidence about the infected person: a close contact of the source's case, at home. It is known on
 * the day on which the source is published, for then its contacts are traced; where the source was published later
 * than the case, on the day on which both are: that is the same day.
 *
 * @param hasStay whether the row names a stay: then its window is that of the stay and says nothing of the contact
 */
export function planContact(link: KnownLink, sourceName: string, hasStay: boolean): PlannedContact {
  const knownDay = link.source.confirmedDay;
  const given = hasStay ? null : windowEndUntil(link, knownDay);
  return {
    record: {
      knownDay,
      kind: 'close-contact',
      recordId: `${link.caseId}-contact-${link.sourceId}`,
      caseId: link.caseId,
      attributes: {
        caseRef: `${sourceName}/${link.sourceId}`,
        lastContactDay: given ?? knownDay,
        place: 'home',
      },
    },
    lastContactDay: given === null ? 'upper-bound' : 'given',
  };
}

function windowEndUntil({ case: infected }: KnownLink, knownDay: DayNumber): DayNumber | null {
  return infected.windowEnd !== null && infected.windowEnd <= knownDay ? infected.windowEnd : null;
}
