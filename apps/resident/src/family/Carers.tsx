import type { FamilyView } from '@healthcode/contracts/client';
import { inverseRelation } from '@healthcode/domain';
import { Button, formatInstant, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import type { FamilyUse } from './use-family.ts';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';

type Carer = FamilyView['carers'][number];

/** Who may show one's own code, and the end of it. */
export function Carers({ carers, use }: { readonly carers: readonly Carer[]; readonly use: FamilyUse }) {
  const t = useT();
  return (
    <section className="r-section" aria-labelledby="carers">
      <h2 id="carers">{t('page.carers')}</h2>
      <Panel>
        {carers.length === 0 && (
          <PanelSection>
            <p>{t('page.noCarers')}</p>
          </PanelSection>
        )}
        {carers.map((carer) => (
          <CarerItem key={carer.carerId} carer={carer} use={use} />
        ))}
      </Panel>
    </section>
  );
}

function CarerItem({ carer, use }: { readonly carer: Carer; readonly use: FamilyUse }) {
  const t = useT();
  const kin = useKin();
  const { language } = usePreferences();
  const { api } = useServices();
  const [ending, setEnding] = useState(false);
  const { carerId, maskedName: name } = carer;
  const end = async () => {
    const done = await use.change(() => api.call('endFamily', { body: { carerId } }), t('page.ended'));
    if (done) setEnding(false);
  };
  const close = () => {
    use.submission.clear();
    setEnding(false);
  };
  return (
    <PanelSection>
      <div className="r-family-entry">
        <h3>{name}</h3>
        <p className="r-beside">
          {t('page.carer', { kin: kin.within(inverseRelation(carer.relation)) })} ·{' '}
          {t('page.since', { when: formatInstant(carer.since, language) })}
        </p>
        <Button variant="second" onClick={() => setEnding(true)}>
          {t('page.endCarer')}
        </Button>
      </div>
      {ending && (
        <ConfirmSheet
          title={t('page.endCarerTitle', { name })}
          text={t('page.endCarerText')}
          action={t('page.endDo')}
          submission={use.submission}
          onConfirm={end}
          onClose={close}
        />
      )}
    </PanelSection>
  );
}
