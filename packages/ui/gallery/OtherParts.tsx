import {
  Button,
  DateText,
  EmptyState,
  formatUpdated,
  ICON_PATHS,
  Icon,
  type IconName,
  Loading,
  Notice,
  Panel,
  Sheet,
  StatusField,
  StatusShape,
  useAnnounce,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { useT } from './words.ts';

const NOW = Date.parse('2026-11-23T14:32:08+08:00');

export function OtherParts() {
  const t = useT();
  const { language } = usePreferences();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="icons">
      <div className="gallery-row">
        <div className="hc-form">
          <Notice>{t('info')}</Notice>
          <Notice kind="warn" title={t('warn')}>
            {t('warnText')}
          </Notice>
          <Loading />
          <p>
            <DateText at={NOW} /> / <DateText at={NOW} as="date" weekday /> /{' '}
            <DateText at={NOW - 38_000} as="age" now={NOW} />
          </p>
          <Button variant="second" onClick={() => announce(t('announced'), true)}>
            {t('announce')}
          </Button>
        </div>
        <Panel>
          <EmptyState
            icon="eye"
            title={t('empty')}
            action={<Button onClick={() => setOpen(true)}>{t('sheet')}</Button>}
          >
            {t('emptyText')}
          </EmptyState>
        </Panel>
        <div className="gallery-night" data-ground="night">
          <h3>{t('dark')}</h3>
          <p>{t('fresh', { age: formatUpdated(NOW - 38_000, NOW, language) })}</p>
          <Button block>{t('go')}</Button>
          <Button variant="second" block icon="thermometer">
            37.3 °C
          </Button>
          <Notice>{t('info')}</Notice>
        </div>
      </div>
      <h2 id="icons">{t('icons')}</h2>
      <p className="gallery-icons">
        {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
          <Icon key={name} name={name} label={name} size={1.75} />
        ))}
      </p>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('sheetTitle')}>
        <Panel>
          <p className="gallery-colours hc-panel__section">
            <span>
              <StatusField className="hc-status-tile" tone="green">
                <StatusShape kind="green" />
              </StatusField>
              <b>张*三</b> {t('self')}
            </span>
          </p>
        </Panel>
        <Button block variant="second" icon="plus">
          {t('add')}
        </Button>
      </Sheet>
    </section>
  );
}
