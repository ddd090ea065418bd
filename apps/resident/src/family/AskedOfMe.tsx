import type { FamilyView } from '@healthcode/contracts/client';
import { type DocumentHint, formatDocumentHint, inverseRelation } from '@healthcode/domain';
import { Button, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import type { FamilyUse } from './use-family.ts';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';

type Asked = FamilyView['askedOfMe'][number];

/** Who wants to show one's own code: it is oneself who says yes or no. */
export function AskedOfMe({ asked, use }: { readonly asked: readonly Asked[]; readonly use: FamilyUse }) {
  const t = useT();
  if (asked.length === 0) return null;
  return (
    <section className="r-section" aria-labelledby="asked-of-me">
      <h2 id="asked-of-me">{t('page.askedOfMe')}</h2>
      <Panel>
        {asked.map((one) => (
          <AskedItem key={one.requestId} asked={one} use={use} />
        ))}
      </Panel>
    </section>
  );
}

function AskedItem({ asked, use }: { readonly asked: Asked; readonly use: FamilyUse }) {
  const t = useT();
  const kin = useKin();
  const { language } = usePreferences();
  const { api } = useServices();
  const [asks, setAsks] = useState<'agree' | 'refuse' | null>(null);
  const { maskedName: name, hint } = asked.by;
  const answer = async () => {
    const agrees = asks === 'agree';
    const { requestId } = asked;
    const send = () => api.call('answerFamily', { params: { requestId }, body: { agrees } });
    if (await use.change(send, t(agrees ? 'page.agreed' : 'page.refusedDone'))) setAsks(null);
  };
  const close = () => {
    use.submission.clear();
    setAsks(null);
  };
  return (
    <PanelSection>
      <p>
        {t('page.wants', {
          kin: kin.within(inverseRelation(asked.relation)),
          name,
          hint: formatDocumentHint(hint as DocumentHint, language),
        })}
      </p>
      <div className="r-family-answers">
        <Button onClick={() => setAsks('agree')}>{t('page.agree')}</Button>
        <Button variant="second" onClick={() => setAsks('refuse')}>
          {t('page.refuse')}
        </Button>
      </div>
      {asks !== null && (
        <ConfirmSheet
          title={t(`page.${asks}Title`, { name })}
          text={t(`page.${asks}Text`)}
          action={t(`page.${asks}Do`)}
          submission={use.submission}
          onConfirm={answer}
          onClose={close}
        />
      )}
    </PanelSection>
  );
}
