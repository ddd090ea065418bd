import { Button, EmptyState, Loading, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { Choice } from '../shell/Choice.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { PassedRow } from './PassedRow.tsx';
import { keyOf, type PassedFilter, usePassed } from './use-passed.ts';
import { useT } from './words.ts';

const FILTERS: readonly PassedFilter[] = ['open', 'contacted'];

/** Who was red or feverish at a gate and lives in the area that the reader answers for. */
export function PassedOnPage() {
  const t = useT();
  const { language } = usePreferences();
  const [filter, setFilter] = useState<PassedFilter>('open');
  const { area, items, next, state, change, more, again } = usePassed(filter);
  const isEmpty = state.step === 'asked' && items.length === 0;
  return (
    <ConsolePage
      title={t('title')}
      lead={
        <>
          <p>{t('lead')}</p>
          {state.step === 'asked' && (
            <p className="console-meta">{area ? t('area', { area: area[language] }) : t('city')}</p>
          )}
        </>
      }
    >
      <Choice
        legend={t('show')}
        options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        chosen={filter}
        choose={setFilter}
      />
      <Panel>
        <PanelSection>
          <ul className="console-records">
            {items.map((item) => (
              <PassedRow key={keyOf(item)} item={item} onChanged={change} />
            ))}
          </ul>
          {state.step === 'asking' && <Loading text={t('loading')} />}
          {state.step === 'failed' && (
            <Failure title={t('failed')} problem={state.problem} onRetry={items.length > 0 ? more : again} />
          )}
          {isEmpty && (
            <EmptyState icon="people" title={t(filter === 'open' ? 'none' : 'noneDone')}>
              {filter === 'open' ? t('noneText') : undefined}
            </EmptyState>
          )}
          {state.step === 'asked' && (
            <div className="console-actions">
              {next !== null && (
                <Button variant="second" onClick={more}>
                  {t('more')}
                </Button>
              )}
              <Button variant="plain" icon="refresh" onClick={again}>
                {t('refresh')}
              </Button>
            </div>
          )}
        </PanelSection>
      </Panel>
    </ConsolePage>
  );
}
