import { CheckGroup } from '@healthcode/ui';
import type { LookUpPartProps } from './LookUpDocument.tsx';
import { useOriginalT } from './words.ts';

/** What to say to the person, and that they said yes. */
export function LookUpAgreement({ form, missing, onChange }: LookUpPartProps) {
  const t = useOriginalT();
  return (
    <div className="look-up-agreement">
      <section className="look-up-aloud" aria-labelledby="look-up-aloud">
        <h2 id="look-up-aloud">{t('aloud')}</h2>
        <p>{t('aloudText')}</p>
      </section>
      <CheckGroup
        id="look-up-agreed"
        label={t('agree')}
        legend="hidden"
        error={missing.includes('agreed') ? t('agreeMissing') : undefined}
        options={[{ value: 'agreed', label: t('agree'), hint: t('agreeHint') }]}
        values={form.agreed ? ['agreed'] : []}
        onChange={(values) => onChange({ agreed: values.length > 0 })}
      />
    </div>
  );
}
