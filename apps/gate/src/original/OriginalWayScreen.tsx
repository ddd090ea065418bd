import { Button } from '@healthcode/ui';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { OriginalWaySteps } from './OriginalWaySteps.tsx';

/** Without a phone, without a code: recorded as a check without one. */
export function OriginalWayScreen({ post }: { readonly post: Post }) {
  const t = useT();
  const { checker } = useGate();
  const { temperature } = useStore(checker.state);
  return (
    <GatePage title={t('original.title')} lead={t('original.lead')} backTo="/">
      <OriginalWaySteps hospital={false} />
      <TemperatureChoice
        onCard
        type={post.type}
        value={temperature}
        onChange={(next) => checker.setTemperature(next)}
        legend={t('scan.temperature')}
      />
      <Button size="gate" block icon="check" onClick={() => void checker.originalWay()}>
        {t('original.decide')}
      </Button>
    </GatePage>
  );
}
