import { Button } from '@healthcode/ui';
import { useDeviceT } from '../words/device-words.ts';

/** Another window of this device is at work. */
export function ElsewhereScreen({ onUseHere }: { readonly onUseHere: () => void }) {
  const t = useDeviceT();
  return (
    <main className="page-alone">
      <h1>{t('elsewhere.title')}</h1>
      <p>{t('elsewhere.what')}</p>
      <Button size="gate" block onClick={onUseHere}>
        {t('elsewhere.useHere')}
      </Button>
    </main>
  );
}
