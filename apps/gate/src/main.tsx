import '@healthcode/ui/styles.css';
import './styles/gate.css';
import { loadPreferences } from '@healthcode/ui';
import { createRoot } from 'react-dom/client';
import { App, type Opening } from './app/App.tsx';
import { openGate } from './app/gate.ts';
import { claimDevice } from './app/only-window.ts';
import { keepOffline } from './pwa/keep-offline.ts';
import { keepSmall } from './storage/keep-small.ts';
import { endWithdrawal, readWithdrawal } from './withdrawn/withdrawal.ts';
import { wantWords } from './words/words.ts';

const root = createRoot(document.getElementById('root') as HTMLElement);
const show = (opened: Opening) => root.render(<App opened={opened} onUseHere={() => void start(true)} />);
const language = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
/** Loaded anew, this window forgets what it had in memory. */
const giveWay = () => window.location.replace('/');

async function start(takesOver = false): Promise<void> {
  show(null);
  if (!(await claimDevice(takesOver, giveWay))) return show('elsewhere');
  if (readWithdrawal() !== null) {
    await endWithdrawal();
    return show('withdrawn');
  }
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
  keepSmall(gate);
  // Nobody waits for the other language when it is asked for.
  void wantWords('en').catch(() => undefined);
  const city = await gate.client('city');
  if (city.ok) await gate.preferences.setCity(city.value);
}

void keepOffline();
void start();
