import { Sheet } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import type { CurrentCheck } from '../check/current-check.ts';
import { OriginalWaySteps } from '../original/OriginalWaySteps.tsx';
import { useOriginalT } from '../original/words.ts';
import type { Post } from '../session/session.ts';
import { NumberPad } from '../temperature/NumberPad.tsx';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';

export type OpenSheet = 'pad' | 'guide';

interface DecisionSheetsProps {
  readonly check: CurrentCheck;
  readonly post: Post;
  readonly open: OpenSheet | null;
  readonly onClose: () => void;
}

/** What opens over a decision: the number pad, or how the original way goes. */
export function DecisionSheets({ check, post, open, onClose }: DecisionSheetsProps) {
  const t = useT();
  const say = useOriginalT();
  const { checker } = useGate();
  const { temperature } = check;
  const onDone = (tenths: number) => {
    onClose();
    void checker.correctTemperature({ kind: 'measured', tenths });
  };
  const initial = temperature.kind === 'measured' ? temperature.tenths : null;
  return (
    <>
      {open === 'pad' ? <NumberPad initial={initial} onClose={onClose} onDone={onDone} /> : null}
      <Sheet open={open === 'guide'} title={say('way.title')} onClose={onClose}>
        <OriginalWaySteps hospital={false} />
        <TemperatureChoice
          onCard
          type={post.type}
          value={temperature}
          onChange={(next) => void checker.correctTemperature(next)}
          legend={t('scan.temperature')}
        />
      </Sheet>
    </>
  );
}
