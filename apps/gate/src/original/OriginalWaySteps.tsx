import { NumberedSteps, type Step } from '../app/NumberedSteps.tsx';
import { useOriginalT } from './words.ts';

/** What to do for someone without a usable code, and at a hospital for everyone. */
export function OriginalWaySteps({ hospital }: { readonly hospital: boolean }) {
  const t = useOriginalT();
  const usual: Step[] = [
    { title: t('way.steps.document.title'), detail: t('way.steps.document.detail') },
    { title: t('way.steps.register.title'), detail: t('way.steps.register.detail') },
    { title: t('way.steps.temperature.title'), detail: t('way.steps.temperature.detail') },
  ];
  const atHospital: Step[] = [
    { title: t('way.stepsHospital.triage.title'), detail: t('way.stepsHospital.triage.detail') },
    {
      title: t('way.stepsHospital.temperature.title'),
      detail: t('way.stepsHospital.temperature.detail'),
    },
  ];
  return <NumberedSteps steps={hospital ? atHospital : usual} />;
}
