import { usePreferences } from '@healthcode/ui';
import { useEffect } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { writeInstant } from '../clock/wall-time.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { useDraft } from './DraftProvider.tsx';
import { newDraft } from './draft.ts';
import { isEvidenceKind } from './field.ts';
import { ReportSteps } from './ReportSteps.tsx';
import { suggestRecordId } from './record-number.ts';

interface ReportPageProps {
  readonly kind: string;
  readonly step: string | undefined;
}

/** A new record of one kind, if the office has the mandate. */
export function ReportPage({ kind, step }: ReportPageProps) {
  const me = useMe();
  const { language } = usePreferences();
  const { draft, setDraft } = useDraft();
  const { cityNow, utcOffsetMinutes } = useCity();
  const { source, officerId } = me;
  const known = isEvidenceKind(kind) && source?.mandate.includes(kind) === true;
  const mine = draft?.ownerId === officerId && draft.kind === kind && draft.corrects === null ? draft : null;
  const begins = step === undefined && known && (mine === null || mine.taken !== null);

  useEffect(() => {
    if (!begins || !isEvidenceKind(kind) || !source) return;
    const { date } = writeInstant(cityNow(), utcOffsetMinutes);
    const recordId = suggestRecordId(source.authority, date, crypto.getRandomValues(new Uint8Array(6)));
    setDraft(newDraft(officerId, kind, recordId, source.name[language]));
  }, [begins, kind, source, officerId, language, cityNow, utcOffsetMinutes, setDraft]);

  if (!known) return <NotFoundPage />;
  if (begins) return null;
  return <ReportSteps base={`/report/${kind}`} step={step} draft={mine} />;
}
