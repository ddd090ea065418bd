import '@healthcode/ui/styles.css';
import './gallery.css';
import { Announcer, AppHeader, type Language, Page, PreferencesProvider, TabBar } from '@healthcode/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FormParts } from './FormParts.tsx';
import { OtherParts } from './OtherParts.tsx';
import { Passes } from './Passes.tsx';
import { Signs } from './Signs.tsx';
import { useT } from './words.ts';

const query = new URLSearchParams(location.search);
const only = query.get('only');
const initial = {
  language: (query.get('lang') === 'en' ? 'en' : 'zh') satisfies Language as Language,
  largeText: query.get('text') === 'large',
};

function Gallery() {
  const t = useT();
  const shown = (name: string) => only === null || only === name;
  return (
    <>
      <AppHeader look={only?.startsWith('pass-') ? 'page' : 'bar'} />
      {only?.startsWith('pass-') ? (
        <Page width="card" documentTitle={t('passes')}>
          <Passes only={only.slice(5)} />
        </Page>
      ) : (
        <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide">
          {shown('passes') && <Passes only={null} />}
          {shown('signs') && <Signs />}
          {shown('form') && <FormParts />}
          {shown('parts') && <OtherParts />}
        </Page>
      )}
      <TabBar
        current="/"
        items={[
          { href: '/', label: t('tabs.code'), icon: 'qr' },
          { href: '/declare', label: t('tabs.declare'), icon: 'pencil' },
          { href: '/looked', label: t('tabs.looked'), icon: 'eye' },
          { href: '/me', label: t('tabs.me'), icon: 'person' },
        ]}
      />
      <Announcer />
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider initial={initial}>
        <Gallery />
      </PreferencesProvider>
    </StrictMode>,
  );
}
