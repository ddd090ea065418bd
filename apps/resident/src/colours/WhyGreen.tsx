import { AppLink, Icon, Panel, PanelSection, Sheet } from '@healthcode/ui';
import { useState } from 'react';
import { DeclareAgain } from '../declarations/DeclareAgain.tsx';
import { useT } from '../i18n/words.ts';
import { PassesHeld } from '../passes/PassesHeld.tsx';
import type { HeardColour } from '../storage/device-store.ts';
import { AutomatedDecision } from './AutomatedDecision.tsx';
import { EarlierHolds } from './EarlierHolds.tsx';
import { Objection } from './Objection.tsx';
import { SetAsideRecords } from './SetAsideRecords.tsx';
import { useWhen } from './use-when.ts';

/** One line that opens: explanation is not for bad news only. */
export function WhyGreen({ heard, now }: { readonly heard: HeardColour; readonly now: number }) {
  const t = useT();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const { since, nextChangeAt } = heard.view;
  const aside = heard.view.setAside.filter(({ until }) => until > now);
  const line =
    aside.length === 0
      ? t('reason.noHold')
      : t('aside.line', { count: aside.length, until: when(Math.min(...aside.map(({ until }) => until))) });
  return (
    <>
      <button type="button" className="r-why" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span>
          <b>{t('reason.whyGreen')}</b>
          <span>{line}</span>
        </span>
        <Icon name="chevron-right" />
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('reason.whyGreen')}>
        <Panel>
          <PanelSection>
            <p>{t(aside.length === 0 ? 'reason.noHoldLong' : 'aside.green')}</p>
            {since > 0 && <p>{t('reason.greenSince', { since: when(since) })}</p>}
            {nextChangeAt !== null && <p>{t('reason.nextChange', { when: when(nextChangeAt) })}</p>}
            <AppLink className="hc-link hc-link--stands" href="/places">
              {t('common.places')}
            </AppLink>
            <AppLink className="hc-link hc-link--stands" href="/rules">
              {t('common.rules')}
            </AppLink>
          </PanelSection>
          <PassesHeld />
          <AutomatedDecision />
          <Objection />
        </Panel>
        <SetAsideRecords view={heard.view} now={now} />
        <EarlierHolds view={heard.view} />
        <DeclareAgain />
      </Sheet>
    </>
  );
}
