import '@healthcode/ui/styles.css';
import './resident.css';
import { PreferencesProvider } from '@healthcode/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { drawFirst } from './passes/draw-pass.ts';
import { keepForOffline, reloadWhenOutdated } from './platform/offline.ts';
import { App } from './shell/App.tsx';
import { createServices } from './shell/services.ts';
import { openDeviceStore } from './storage/idb-store.ts';

/** Errors of the server come in the language of the page. */
const pageLanguage = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const services = await createServices(await openDeviceStore(), pageLanguage);
  await drawFirst(services);
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider>
        <App services={services} />
      </PreferencesProvider>
    </StrictMode>,
  );
}

keepForOffline();
reloadWhenOutdated();
void start();
