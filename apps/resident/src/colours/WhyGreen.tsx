import { formatInstant, Icon, Panel, PanelSection, Sheet, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { DeclareAgain } from '../declarations/DeclareAgain.tsx';
import { useT } from '../i18n/words.ts';
import { PassesHeld } from '../passes/PassesHeld.tsx';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { Objection } from './Objection.tsx';

/** One line that opens: explanation is not for bad news only. */
export function WhyGreen({ heard }: { readonly heard: HeardColour }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const [open, setOpen] = useState(false);
  const { since, nextChangeAt } = heard.view;
  const when = (instant: number) => formatInstant(instant, language, { now: clock.now() });
  return (
    <>
      <button type="button" className="r-why" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span>
          <b>{t('reason.whyGreen')}</b>
          <span>{t('reason.noHold')}</span>
        </span>
        <Icon name="chevron-right" />
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('reason.whyGreen')}>
        <Panel>
          <PanelSection>
            <p>{t('reason.noHoldLong')}</p>
            {since > 0 && <p>{t('reason.greenSince', { since: when(since) })}</p>}
            {nextChangeAt !== null && <p>{t('reason.nextChange', { when: when(nextChangeAt) })}</p>}
          </PanelSection>
          <PassesHeld />
          <Objection />
        </Panel>
        <DeclareAgain />
      </Sheet>
    </>
  );
}
