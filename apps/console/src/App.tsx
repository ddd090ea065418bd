import { NavigateProvider } from '@healthcode/ui';
import { type ReactNode, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { BatchesPage } from './batches/BatchesPage.tsx';
import { BatchPage } from './batches/BatchPage.tsx';
import { UploadPage } from './batches/UploadPage.tsx';
import { ChecksPage } from './checks/ChecksPage.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { ProposeEventPage } from './events/ProposeEventPage.tsx';
import { CorrectPage } from './evidence/CorrectPage.tsx';
import { RecordsPage } from './evidence/RecordsPage.tsx';
import { ReportPage } from './evidence/ReportPage.tsx';
import { SourceHomePage } from './evidence/SourceHomePage.tsx';
import { WithdrawPage } from './evidence/WithdrawPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { FindPersonPage } from './people/FindPersonPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PersonPage } from './people/PersonPage.tsx';
import { RulesPage } from './rules/RulesPage.tsx';
import { useSession } from './session/SessionProvider.tsx';
import { SignInPage } from './session/SignInPage.tsx';
import { CheckingPage, UnreachablePage } from './session/WaitingPages.tsx';
import { MovedContext } from './shell/ConsolePage.tsx';
import { ConsoleShell } from './shell/ConsoleShell.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';

/** Who sits here decides what there is: an officer sees the city, a source user reports. */
export function App() {
  const [location, navigate] = useLocation();
  const first = useRef(location);
  const moved = useRef(false);
  if (location !== first.current) moved.current = true;
  return (
    <NavigateProvider navigate={navigate}>
      <MovedContext value={moved}>
        <ConsoleShell>
          <Pages />
        </ConsoleShell>
      </MovedContext>
    </NavigateProvider>
  );
}

function Pages(): ReactNode {
  const { session } = useSession();
  switch (session.state) {
    case 'checking':
      return <CheckingPage />;
    case 'unreachable':
      return <UnreachablePage code={session.code} />;
    case 'signed-out':
      return <SignInPage expired={session.expired} />;
    case 'signed-in':
      return session.me.role === 'source' ? <SourcePages /> : <OfficerPages />;
  }
}

function OfficerPages() {
  return (
    <Switch>
      <Route path="/">
        <OverviewPage />
      </Route>
      <Route path="/people">
        <PeoplePage />
      </Route>
      <Route path="/people/find">
        <FindPersonPage />
      </Route>
      <Route path="/people/:personId">
        {({ personId }) => <PersonPage key={personId} personId={personId} />}
      </Route>
      <Route path="/checks">
        <ChecksPage />
      </Route>
      <Route path="/events">
        <EventsPage />
      </Route>
      <Route path="/events/new">
        <ProposeEventPage />
      </Route>
      <Route path="/batches">
        <BatchesPage />
      </Route>
      <Route path="/batches/:batchId">{({ batchId }) => <BatchPage key={batchId} batchId={batchId} />}</Route>
      <Route path="/rules-in-force">
        <RulesPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

function SourcePages() {
  return (
    <Switch>
      <Route path="/">
        <SourceHomePage />
      </Route>
      <Route path="/report/:kind/:step?">
        {({ kind, step }) => <ReportPage key={kind} kind={kind} step={step} />}
      </Route>
      <Route path="/records">
        <RecordsPage />
      </Route>
      <Route path="/records/:recordId/withdraw">
        {({ recordId }) => <WithdrawPage key={recordId} recordId={decodeURIComponent(recordId)} />}
      </Route>
      <Route path="/records/:recordId/correct/:step?">
        {({ recordId, step }) => (
          <CorrectPage key={recordId} recordId={decodeURIComponent(recordId)} step={step} />
        )}
      </Route>
      <Route path="/batches">
        <BatchesPage />
      </Route>
      <Route path="/batches/new">
        <UploadPage />
      </Route>
      <Route path="/batches/:batchId">{({ batchId }) => <BatchPage key={batchId} batchId={batchId} />}</Route>
      <Route path="/events">
        <EventsPage />
      </Route>
      <Route path="/rules-in-force">
        <RulesPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
