import { Announcer, PreferencesProvider } from '@healthcode/ui';
import '@healthcode/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { CityProvider } from './clock/CityProvider.tsx';
import { DraftProvider } from './evidence/DraftProvider.tsx';
import { SessionProvider } from './session/SessionProvider.tsx';
import './styles.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <PreferencesProvider>
      <Announcer />
      <CityProvider>
        <SessionProvider>
          <DraftProvider>
            <App />
          </DraftProvider>
        </SessionProvider>
      </CityProvider>
    </PreferencesProvider>
  </StrictMode>,
);
