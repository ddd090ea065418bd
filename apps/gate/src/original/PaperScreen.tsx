import { GatePage } from '../app/GatePage.tsx';
import { NumberedSteps } from '../app/NumberedSteps.tsx';
import { useT } from '../words/words.ts';

/** How to check a paper code. */
export function PaperScreen() {
  const t = useT();
  const steps = (['scan', 'document', 'person'] as const).map((step) => ({
    title: t(`paper.steps.${step}.title`),
    detail: t(`paper.steps.${step}.detail`),
  }));
  return (
    <GatePage title={t('paper.title')} lead={t('paper.lead')} backTo="/">
      <NumberedSteps steps={steps} />
      <p>{t('paper.colour')}</p>
      <p>{t('paper.lost')}</p>
    </GatePage>
  );
}
