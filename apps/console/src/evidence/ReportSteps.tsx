import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { CheckStep } from './CheckStep.tsx';
import type { Draft } from './draft.ts';
import { FillStep } from './FillStep.tsx';
import { TakenPage } from './TakenPage.tsx';

interface ReportStepsProps {
  /** The address of the first step; the others stand below it, so that the browser's own button goes back. */
  readonly base: string;
  readonly step: string | undefined;
  /** null: the page was loaded anew in the middle, and nothing unsent is kept on the computer. */
  readonly draft: Draft | null;
}

/** Fill in, check, sent. */
export function ReportSteps({ base, step, draft }: ReportStepsProps) {
  if (step !== undefined && step !== 'check' && step !== 'sent') return <NotFoundPage />;
  if (!draft) return <LostPage base={base} />;
  if (draft.taken) return <TakenPage draft={draft} base={base} taken={draft.taken} />;
  if (step === 'sent') return <LostPage base={base} />;
  return step === 'check' ? <CheckStep base={base} draft={draft} /> : <FillStep base={base} draft={draft} />;
}

function LostPage({ base }: { base: string }) {
  const t = useT();
  return (
    <ConsolePage title={t('report.lost')} lead={t('report.lostText')} width="text">
      <div className="console-actions">
        <ButtonLink href={base}>{t('report.startAgain')}</ButtonLink>
        <ButtonLink href="/records" variant="second">
          {t('report.toRecords')}
        </ButtonLink>
      </div>
    </ConsolePage>
  );
}
