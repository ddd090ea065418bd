import { useT } from '../words/words.ts';
import { useFlow } from './use-flow.ts';

/** On the shift's page: the same figures at length, with what they do not say. */
export function FlowCounts() {
  const t = useT();
  const { perMinute, ...counts } = useFlow();
  return (
    <section className="stack" aria-labelledby="flow-title">
      <h2 id="flow-title">{t('flow.title')}</h2>
      <dl className="shift-counts">
        {(['in', 'out', 'inside'] as const).map((which) => (
          <div key={which}>
            <dt>{t(`flow.counts.${which}`)}</dt>
            <dd>{counts[which]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('flow.counts.perMinute')}</dt>
          <dd>{perMinute}</dd>
        </div>
      </dl>
      <p className="meta">{t('flow.note')}</p>
    </section>
  );
}
