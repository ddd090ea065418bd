import type { Localised } from '@healthcode/domain';
import type { PublishedCase } from './line-list.ts';
import type { PlannedRecord } from './planned-record.ts';
import type { SourceTextMapping } from './replay-mapping.ts';
import type { SourceTextFindings } from './source-text.ts';

/** A stay that is named, but without a day of leaving from which days could be counted. */
export interface StayNotTaken {
  readonly area: string;
  readonly reason: Localised;
}

export interface PlannedStays {
  readonly records: readonly PlannedRecord[];
  readonly notTaken: readonly StayNotTaken[];
}

/** The stays that the text of a case names, as evidence where the row gives the day of leaving. */
export function planStays(
  published: PublishedCase,
  findings: SourceTextFindings,
  mapping: SourceTextMapping,
): PlannedStays {
  const reason = whyNoLeavingDay(published, mapping);
  if (reason !== null) return { records: [], notTaken: findings.stays.map(({ area }) => ({ area, reason })) };
  const leftDay = published.windowEnd!;
  const records = findings.stays.map(({ area, risk }): PlannedRecord => {
    const arrivedDay = published.windowStart;
    return {
      knownDay: published.confirmedDay,
      kind: 'area-stay',
      recordId: `${published.id}-stay-${area}`,
      caseId: published.id,
      attributes: {
        area,
        risk,
        // A window of one day is the day of the journey: it says nothing of the arrival.
        ...(arrivedDay !== null && arrivedDay < leftDay ? { arrivedDay } : {}),
        leftDay,
      },
    };
  });
  return { records, notTaken: [] };
}

function whyNoLeavingDay(
  { windowEnd, onsetDay, confirmedDay, windowRemark }: PublishedCase,
  { noLeavingDay }: SourceTextMapping,
): Localised | null {
  if (windowEnd === null) return NO_DAY;
  const remark = noLeavingDay.find(({ pattern }) => pattern.test(windowRemark));
  if (remark) return remark.reason;
  if (windowEnd === onsetDay) return DAY_OF_ONSET;
  return windowEnd > confirmedDay ? LATER : null;
}

const NO_DAY: Localised = { zh: '没有离开日', en: 'no day of leaving is given' };
const DAY_OF_ONSET: Localised = {
  zh: '写的日期就是发病日，不能当作离开日',
  en: 'the day given is the day of onset; it cannot count as the day of leaving',
};
const LATER: Localised = {
  zh: '写的日期晚于公布日',
  en: 'the day given lies after the day of publication',
};
