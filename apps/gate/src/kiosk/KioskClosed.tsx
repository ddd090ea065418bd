import { StatusShape } from '@healthcode/ui';
import { BothLanguages } from './BothLanguages.tsx';
import { useKioskT } from './words/words.ts';

/** Nobody can be checked here now: calm, and never as if it were the person's fault. The reason is for staff. */
export function KioskClosed({ reason }: { readonly reason: string }) {
  const t = useKioskT();
  return (
    <section className="kiosk-closed" aria-labelledby="kiosk-closed">
      <StatusShape kind="original-way" />
      <BothLanguages words="closed.public" id="kiosk-closed" />
      <p className="kiosk-staff-hint">
        {t('closed.staff')} {reason}
      </p>
    </section>
  );
}
