import { NumberedSteps, type Step } from '../app/NumberedSteps.tsx';
import { useT } from '../words/words.ts';

/** What to do for someone without a usable code, and at a hospital for everyone. */
export function OriginalWaySteps({ hospital }: { readonly hospital: boolean }) {
  const t = useT();
  const usual: Step[] = [
    { title: t('original.steps.document.title'), detail: t('original.steps.document.detail') },
    { title: t('original.steps.register.title'), detail: t('original.steps.register.detail') },
    { title: t('original.steps.temperature.title'), detail: t('original.steps.temperature.detail') },
  ];
  const atHospital: Step[] = [
    { title: t('original.stepsHospital.triage.title'), detail: t('original.stepsHospital.triage.detail') },
    {
      title: t('original.stepsHospital.temperature.title'),
      detail: t('original.stepsHospital.temperature.detail'),
    },
  ];
  return <NumberedSteps steps={hospital ? atHospital : usual} />;
}
