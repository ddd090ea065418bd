import { Button } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { NumberedSteps } from '../app/NumberedSteps.tsx';
import type { CameraProblem } from '../camera/camera-problem.ts';
import { useT } from '../words/words.ts';

export interface CameraProblemPanelProps {
  /** `reader`: there is a picture, and nothing that reads it. */
  readonly problem: CameraProblem | 'reader';
  readonly onRetry: () => void;
}

/** Why the camera does not scan and what to do about it; the work goes on without it. */
export function CameraProblemPanel({ problem, onRetry }: CameraProblemPanelProps) {
  const t = useT();
  const [, go] = useLocation();
  const steps = t(`camera.${problem}.steps`).split('\n');
  return (
    <div className="camera-panel" role="alert">
      <h2>{t(`camera.${problem}.title`)}</h2>
      <p>{t(`camera.${problem}.what`)}</p>
      <NumberedSteps steps={steps.map((title) => ({ title }))} />
      <p className="meta">{t('camera.meanwhile')}</p>
      <div className="stack">
        <Button size="gate" variant="on-field-white" block icon="camera" onClick={onRetry}>
          {t('camera.retry')}
        </Button>
        <Button size="gate" variant="on-field" block onClick={() => go('/typed')}>
          {t('camera.typeInstead')}
        </Button>
      </div>
    </div>
  );
}
