import type { BatchView } from '@healthcode/contracts/client';
import { formatInstant, formatNumber, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { ReviewAnswer } from './ReviewAnswer.tsx';

interface BatchReviewProps {
  readonly view: BatchView;
  /** The file's state has changed, or may have. */
  readonly onAnswered: () => void;
}

/** Why a file waits for two officers, what they said, and what the one who looks may say. */
export function BatchReview({ view, onAnswered }: BatchReviewProps) {
  const t = useT();
  const { role } = useMe();
  const { batch, reviews } = view;
  const waits = batch.state === 'waiting';
  if (!waits && reviews.length === 0) return null;
  return (
    <Panel>
      <PanelSection title={t(waits ? 'review.title' : 'review.titleDone')}>
        <div className="console-review">
          {waits && <Why view={view} />}
          {waits && <p>{t(role === 'officer' ? 'review.officer' : 'review.source')}</p>}
          <Answers view={view} />
          {waits && role === 'officer' && <ReviewAnswer view={view} onAnswered={onAnswered} />}
        </div>
      </PanelSection>
    </Panel>
  );
}

function Why({ view: { batch, bound } }: { view: BatchView }) {
  const t = useT();
  const { language } = usePreferences();
  const words = {
    rows: formatNumber(batch.rowsWeighing),
    source: batch.source.name[language],
    inBatch: formatNumber(bound.inBatch),
    inDay: formatNumber(bound.inDay),
  };
  return <p>{t(batch.waitReason === 'day' ? 'review.day' : 'review.batch', words)}</p>;
}

function Answers({ view: { batch, reviews } }: { view: BatchView }) {
  const t = useT();
  const { language } = usePreferences();
  if (reviews.length === 0) return batch.state === 'waiting' ? <p>{t('review.none')}</p> : null;
  return (
    <ul className="console-records">
      {reviews.map(({ by, at, saysYes, reason }) => (
        <li key={`${at} ${by.office.en}`}>
          <div className="console-record">
            <p className="console-record__what">
              <strong>{t(saysYes ? 'review.saidYes' : 'review.saidNo')}</strong>
            </p>
            {reason !== '' && <p className="console-any">{reason}</p>}
            <p className="console-meta">
              {t('review.by', {
                name: by.name,
                office: by.office[language],
                time: formatInstant(at, language, { year: true }),
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
