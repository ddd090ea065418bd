import { Button } from '@healthcode/ui';
import { NumberedSteps } from '../app/NumberedSteps.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { beginAgain, readWithdrawal } from './withdrawal.ts';

/** All that a withdrawn device still shows: that it is, what became of its data, whom to ask. */
export function WithdrawnScreen() {
  const t = useDeviceT();
  const hotline = readWithdrawal()?.hotline ?? '';
  const steps = t('withdrawn.steps').split('\n');
  return (
    <main className="page-alone withdrawn">
      <h1>{t('withdrawn.title')}</h1>
      <p>{t('withdrawn.what')}</p>
      <NumberedSteps steps={steps.map((title) => ({ title }))} />
      {hotline === '' ? null : <p>{t('withdrawn.hotline', { number: hotline })}</p>}
      <Button variant="second" size="gate" block onClick={() => void beginAgain()}>
        {t('withdrawn.again')}
      </Button>
    </main>
  );
}
