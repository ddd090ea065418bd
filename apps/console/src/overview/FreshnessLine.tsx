import { Button, formatClock, formatUpdated, usePreferences } from '@healthcode/ui';
import { useNow } from '../clock/use-now.ts';
import { useT } from '../i18n/words.ts';
import { freshnessOf } from './freshness.ts';
import type { Polled } from './use-polled.ts';

interface FreshnessLineProps {
  readonly polled: Polled<unknown> & { readonly askNow: () => void };
  readonly asOf: number;
  /** What is as of that instant. */
  readonly said?: 'age.asOf' | 'age.countedAt' | 'age.seenAt';
}

/** How old the figures are, in words. Late or offline: bold ink over a dotted line, never a status colour. */
export function FreshnessLine({ polled, asOf, said = 'age.asOf' }: FreshnessLineProps) {
  const t = useT();
  const { language } = usePreferences();
  const now = useNow();
  const freshness = freshnessOf(polled, now);
  const age = formatUpdated(polled.receivedAt ?? now, now, language);
  const words = {
    fresh: age.charAt(0).toUpperCase() + age.slice(1),
    late: t('age.late', { age }),
    offline: t('age.offline', { age }),
  }[freshness];
  return (
    <div className="console-freshness" data-freshness={freshness}>
      <span className="console-dot" aria-hidden="true" />
      <p>
        <span>{words}</span>
        <span>{t(said, { time: formatClock(asOf) })}</span>
      </p>
      {freshness !== 'fresh' && (
        <Button variant="plain" icon="refresh" onClick={polled.askNow}>
          {t('age.refresh')}
        </Button>
      )}
    </div>
  );
}
