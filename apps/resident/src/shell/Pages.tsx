import { Redirect, Route, Switch } from 'wouter';
import { LookedPage } from '../checks/LookedPage.tsx';
import { CodePage } from '../colours/CodePage.tsx';
import { ConsentPage } from '../consent/ConsentPage.tsx';
import { ConsentRefusedPage } from '../consent/ConsentRefusedPage.tsx';
import { DeclarationsPage } from '../declarations/DeclarationsPage.tsx';
import { DeclarePages } from '../declarations/DeclarePages.tsx';
import { IdentityPage } from '../identity/IdentityPage.tsx';
import { MinePage } from '../mine/MinePage.tsx';
import { SignOutPage } from '../mine/SignOutPage.tsx';
import { WhyPage } from '../mine/WhyPage.tsx';
import { useObserved } from '../platform/observable.ts';
import { homeOf } from '../session/home.ts';
import { CodeEntryPage } from '../sign-in/CodeEntryPage.tsx';
import { PhonePage } from '../sign-in/PhonePage.tsx';
import { WelcomePage } from '../sign-in/WelcomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Only } from './Only.tsx';
import { useServices } from './services-context.ts';
import { StartingPage } from './StartingPage.tsx';
import { UnreachablePage } from './UnreachablePage.tsx';

/** The first page: the code, or the next step towards it. */
function HomePage() {
  const home = homeOf(useObserved(useServices().session.state));
  if (home === 'starting') return <StartingPage />;
  if (home === 'unreachable') return <UnreachablePage />;
  return home === 'code' ? <CodePage /> : <Redirect to={home} replace />;
}

export function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/welcome">
        <Only when={({ session }) => session.kind === 'signed-out' && session.known === null}>
          <WelcomePage />
        </Only>
      </Route>
      <Route path="/sign-in">
        <Only when={({ session }) => session.kind === 'signed-out'}>
          <PhonePage />
        </Only>
      </Route>
      <Route path="/sign-in/code">
        <Only when={({ session }) => session.kind === 'signed-out'}>
          <CodeEntryPage />
        </Only>
      </Route>
      <Route path="/consent">
        <Only when={({ home }) => home === '/consent'}>
          <ConsentPage />
        </Only>
      </Route>
      <Route path="/consent/refused">
        <Only when={({ home }) => home === '/consent'}>
          <ConsentRefusedPage />
        </Only>
      </Route>
      <Route path="/identity">
        <Only when={({ home }) => home === '/identity'}>
          <IdentityPage />
        </Only>
      </Route>
      <Route path="/declare/:page?">
        {({ page }) => (
          <Only when={({ home }) => home === '/declare' || home === 'code'}>
            <DeclarePages page={page ?? null} />
          </Only>
        )}
      </Route>
      <Route path="/declarations">
        <Only when={({ home }) => home === 'code'}>
          <DeclarationsPage />
        </Only>
      </Route>
      <Route path="/looked">
        <Only when={({ home }) => home === 'code'}>
          <LookedPage />
        </Only>
      </Route>
      <Route path="/mine">
        <Only when={({ person }) => person !== null}>
          <MinePage />
        </Only>
      </Route>
      <Route path="/mine/why">
        <Only when={({ person }) => person !== null}>
          <WhyPage />
        </Only>
      </Route>
      <Route path="/mine/sign-out">
        <Only when={({ person }) => person !== null}>
          <SignOutPage />
        </Only>
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
