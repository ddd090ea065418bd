import { isScanned } from '@healthcode/domain';
import { Button, ButtonLink, Notice } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { OriginalWaySteps } from './OriginalWaySteps.tsx';
import { useOnline } from './use-online.ts';
import { useOriginalT } from './words.ts';

/** Without a phone, without a code: looked up by document, or written down on paper and recorded without a name. */
export function OriginalWayScreen({ post }: { readonly post: Post }) {
  const t = useT();
  const say = useOriginalT();
  const [, go] = useLocation();
  const { checker } = useGate();
  const { temperature } = useStore(checker.state);
  const online = useOnline();
  const looksUp = isScanned(post.type);
  return (
    <GatePage title={say('way.title')} lead={say('way.lead')} backTo="/">
      <OriginalWaySteps hospital={!looksUp} />
      <TemperatureChoice
        onCard
        type={post.type}
        value={temperature}
        onChange={(next) => checker.setTemperature(next)}
        legend={t('scan.temperature')}
      />
      {looksUp && !online ? (
        <Notice kind="warn" live>
          {say('offline')}
        </Notice>
      ) : null}
      <div className="stack">
        {looksUp && online ? (
          <Button size="gate" block icon="id-card" onClick={() => go('/original/look-up')}>
            {say('lookUp')}
          </Button>
        ) : null}
        <Button
          size="gate"
          block
          variant={looksUp && online ? 'second' : 'main'}
          icon="check"
          onClick={() => void checker.originalWay()}
        >
          {looksUp ? say('onPaper') : say('way.decide')}
        </Button>
        <ButtonLink size="gate" block variant="plain" icon="print" href="/original/form">
          {say('toForm')}
        </ButtonLink>
      </div>
    </GatePage>
  );
}
