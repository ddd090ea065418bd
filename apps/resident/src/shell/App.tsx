import { Announcer, AppHeader, NavigateProvider } from '@healthcode/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { News } from '../notices/News.tsx';
import { useForeground } from '../platform/use-foreground.ts';
import { CrashGuard } from './CrashGuard.tsx';
import { Pages } from './Pages.tsx';
import { EnteredContext } from './Screen.tsx';
import type { Services } from './services.ts';
import { ServicesContext } from './services-context.ts';
import { refreshDue } from './upkeep.ts';

/** Pages of one question each: nothing but the way back and how far it is. */
const isQuestion = (path: string): boolean => path.startsWith('/declare');

/** Asks the server at the start, whenever the page comes back to the front, and watches the phone's clock. */
function useUpkeep(services: Services): void {
  const started = useRef(false);
  useEffect(() => {
    if (!started.current) void refreshDue(services);
    started.current = true;
    return services.clock.watch();
  }, [services]);
  useForeground(() => void refreshDue(services));
}

export function App({ services }: { readonly services: Services }) {
  const [path, navigate] = useLocation();
  const firstPath = useRef(path);
  const entered = useRef(false);
  if (path !== firstPath.current) entered.current = true;
  useUpkeep(services);
  return (
    <ServicesContext value={services}>
      <NavigateProvider navigate={navigate}>
        <EnteredContext value={entered.current}>
          {!isQuestion(path) && <AppHeader />}
          <CrashGuard path={path}>
            <Pages />
          </CrashGuard>
          <News path={path} />
          <Announcer />
        </EnteredContext>
      </NavigateProvider>
    </ServicesContext>
  );
}
