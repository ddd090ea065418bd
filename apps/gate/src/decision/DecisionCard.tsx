import { formatDocumentHint } from '@healthcode/domain';
import { formatDuration, usePreferences } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { NumberedSteps } from '../app/NumberedSteps.tsx';
import { type CurrentCheck, holderOf } from '../check/current-check.ts';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { MoreBelow } from './MoreBelow.tsx';

/** Who it should be: what staff compare with the face and the document. */
function HolderCard({ check }: { readonly check: CurrentCheck }) {
  const t = useT();
  const { language } = usePreferences();
  const holder = holderOf(check);
  const isPaper = check.verdict?.medium === 'paper';
  return (
    <div className="holder-card">
      <div>
        <p className="holder-name">{holder ? holder.maskedName : t('decision.noName')}</p>
        {holder ? <p className="holder-hint">{formatDocumentHint(holder.hint, language)}</p> : null}
        {isPaper ? <p className="holder-paper">{t('decision.lookAtDocument')}</p> : null}
        {check.lookUp ? <p className="holder-paper">{t('decision.lookedUp')}</p> : null}
      </div>
      <p className="holder-question">{t('decision.isHolder')}</p>
    </div>
  );
}

/** Details that the wording, which is the same for everyone, cannot have: how old the list is, what the code is. */
function ExtraWords({ check, post }: { readonly check: CurrentCheck; readonly post: Post }) {
  const t = useT();
  const { language } = usePreferences();
  const { lists } = useGate();
  const { verdict, lookUp, state } = check;
  if (lookUp && state.kind === 'no-code' && !check.notHolder) return <p>{t('decision.lookedUpNobody')}</p>;
  if (state.kind === 'not-a-pass') return <p>{t(`notPass.kinds.${verdict?.otherCode ?? 'unreadable'}`)}</p>;
  if (verdict?.medium === 'paper' && state.kind === 'withdrawn')
    return <strong>{t('decision.paperWithdrawn')}</strong>;
  if (verdict?.medium === 'paper') return <strong>{t('decision.lookAtDocument')}</strong>;
  if (state.kind !== 'cannot-check') return null;
  const times = lists.state.get().days.map((day) => day.manifestTime);
  if (!verdict?.reasons.includes('list-too-old') || times.length === 0)
    return <p>{t('decision.listNone')}</p>;
  const age = formatDuration(check.at - Math.max(...times), language);
  const limit = formatDuration(post.type.statusListMaxAgeMinutes * 60_000, language);
  return <p>{t('decision.listAge', { age, limit })}</p>;
}

/** Under the word: the holder when admitted, else what to do, and the thermometer where it is needed first. */
export function DecisionCard({ check, post }: { readonly check: CurrentCheck; readonly post: Post }) {
  const t = useT();
  const { language } = usePreferences();
  const { checker } = useGate();
  const { entry, temperature } = check;
  if (entry.decision === 'admit') return <HolderCard check={check} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where four steps do not fit, and must then be reachable by keys
    <div className="decision-card" tabIndex={0}>
      {entry.decision === 'measure-first' ? (
        <TemperatureChoice
          onCard
          type={post.type}
          value={temperature}
          onChange={(next) => void checker.correctTemperature(next)}
          legend={t('scan.temperature')}
        />
      ) : null}
      <ExtraWords check={check} post={post} />
      <h2 className="hc-hidden">{t('decision.steps')}</h2>
      <NumberedSteps
        steps={entry.actions.map(({ title, detail }) => ({
          title: title[language],
          detail: detail?.[language],
        }))}
      />
      <MoreBelow />
    </div>
  );
}
