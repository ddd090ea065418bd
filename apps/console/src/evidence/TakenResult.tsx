import type { Reported } from '@healthcode/contracts/client';
import { formatInstant, Icon, Panel, SummaryList, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { RulesDecide } from './RulesDecide.tsx';

interface TakenResultProps {
  readonly title: string;
  readonly kind: string;
  readonly taken: Reported;
  /** Where to go from here. */
  readonly children: ReactNode;
}

/** A version of a record was taken: which, when, and that the rules decide what follows. */
export function TakenResult({ title, kind, taken, children }: TakenResultProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <ConsolePage
      title={title}
      documentTitle={title}
      lead={<RulesDecide />}
      before={
        <span className="hc-tile">
          <Icon name="check" />
        </span>
      }
      width="text"
    >
      <Panel>
        <div className="hc-panel__section">
          <SummaryList
            look="facts"
            rows={[
              { label: t('records.kind'), value: kind },
              { label: t('records.record'), value: taken.recordId },
              { label: t('records.version'), value: t('records.versionN', { version: taken.version }) },
              { label: t('records.received'), value: formatInstant(taken.receivedAt, language) },
            ]}
          />
        </div>
      </Panel>
      <div className="console-actions">{children}</div>
    </ConsolePage>
  );
}
