import { type ComponentType, lazy } from 'react';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from './ConsolePage.tsx';
import { Failure } from './Failure.tsx';

/** A page that is fetched when somebody first goes there; where it cannot be fetched, that is said. */
export const lazyRoom = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: RoomUnreachable as ComponentType<Props> };
    }
  });

function RoomUnreachable() {
  const t = useT();
  return (
    <ConsolePage title={t('signIn.unreachable')} width="text">
      <Failure title={t('signIn.unreachable')} problem={null} onRetry={() => window.location.reload()} />
    </ConsolePage>
  );
}
