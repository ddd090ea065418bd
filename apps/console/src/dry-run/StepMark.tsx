import { Icon, StatusShape } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type Step, stepName } from './colour-changes.ts';

/** A change of colour: two signs with an arrow, and the same in words. */
export function StepMark({ step }: { step: Step }) {
  const t = useT();
  return (
    <span className="console-step">
      <span className="console-step__signs" aria-hidden="true">
        <StatusShape kind={step.from} look="mark" size={22} />
        <Icon name="arrow-right" size={1.1} />
        <StatusShape kind={step.to} look="mark" size={22} />
      </span>
      <span>{t(`recolour.steps.${stepName(step)}`)}</span>
    </span>
  );
}
