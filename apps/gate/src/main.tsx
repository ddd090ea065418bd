import '@healthcode/ui/styles.css';
import './styles/gate.css';
import { loadPreferences } from '@healthcode/ui';
import { createRoot } from 'react-dom/client';
import { App, type Opening } from './app/App.tsx';
import { openGate } from './app/gate.ts';
import { keepOffline } from './pwa/keep-offline.ts';
import { readWithdrawal } from './withdrawn/withdrawal.ts';
import { wantWords } from './words/words.ts';

const root = createRoot(document.getElementById('root') as HTMLElement);
const show = (opened: Opening) => root.render(<App opened={opened} />);
const language = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');

async function start(): Promise<void> {
  if (readWithdrawal() !== null) return show('withdrawn');
  show(null);
  const words = wantWords(loadPreferences().language).catch(() => undefined);
  const gate = await openGate(language).catch((): 'blocked' => 'blocked');
  await words;
  show(gate);
  if (gate === 'blocked') return;
  // A reload keeps staff signed in, but browsers let a page sound only after a tap.
  window.addEventListener('pointerdown', () => gate.player.unlock(), { once: true });
  gate.lock.start();
  gate.sync.start();
  gate.share.start();
  const city = await gate.client('city');
  if (city.ok) await gate.preferences.setCity(city.value);
}

void keepOffline();
void start();
