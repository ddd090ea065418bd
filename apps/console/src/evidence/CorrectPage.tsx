import { useEffect } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useMe } from '../session/SessionProvider.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { useDraft } from './DraftProvider.tsx';
import { correctionDraft, type SentRecord } from './draft.ts';
import { isEvidenceKind } from './field.ts';
import { ReportSteps } from './ReportSteps.tsx';
import { WithRecord } from './WithRecord.tsx';

interface CorrectPageProps {
  readonly recordId: string;
  readonly step: string | undefined;
}

/** The next version of a record that was sent, begun from it as it stands. */
export function CorrectPage({ recordId, step }: CorrectPageProps) {
  return (
    <WithRecord recordId={recordId}>{(record) => <Correction record={record} step={step} />}</WithRecord>
  );
}

function Correction({ record, step }: { record: SentRecord; step: string | undefined }) {
  const { officerId } = useMe();
  const { draft, setDraft } = useDraft();
  const { utcOffsetMinutes } = useCity();
  const { recordId, kind } = record;
  const known = isEvidenceKind(kind);
  const mine = draft?.ownerId === officerId && draft.corrects?.recordId === recordId ? draft : null;
  // A draft from before somebody else's correction would be refused; it begins again from the newer version.
  const outdated = mine !== null && mine.taken === null && mine.corrects?.version !== record.version;
  const begins = step === undefined && known && (mine === null || mine.taken !== null || outdated);

  useEffect(() => {
    if (begins && isEvidenceKind(kind)) setDraft(correctionDraft(officerId, kind, record, utcOffsetMinutes));
  }, [begins, kind, officerId, record, utcOffsetMinutes, setDraft]);

  if (!known) return <NotFoundPage />;
  if (begins) return null;
  const base = `/records/${encodeURIComponent(recordId)}/correct`;
  return <ReportSteps base={base} step={step} draft={mine} />;
}
