import { Loading, NavigateProvider } from '@healthcode/ui';
import { type ReactNode, Suspense, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AlarmsPage } from './alarms/AlarmsPage.tsx';
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
import { ConsolePage, MovedContext } from './shell/ConsolePage.tsx';
import { ConsoleShell } from './shell/ConsoleShell.tsx';
import { lazyRoom } from './shell/lazy-room.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { SuspensionsPage } from './suspensions/SuspensionsPage.tsx';

const FamilyCounterPage = lazyRoom(
  async () => (await import('./family/FamilyCounterPage.tsx')).FamilyCounterPage,
);
const CounterPage = lazyRoom(async () => (await import('./papers/CounterPage.tsx')).CounterPage);
const ClaimsPage = lazyRoom(async () => (await import('./identity/ClaimsPage.tsx')).ClaimsPage);
const AppealsPage = lazyRoom(async () => (await import('./appeals/AppealsPage.tsx')).AppealsPage);
const AppealPage = lazyRoom(async () => (await import('./appeals/AppealPage.tsx')).AppealPage);
const CorrectionsPage = lazyRoom(async () => (await import('./appeals/CorrectionsPage.tsx')).CorrectionsPage);

const AreaVenuesPage = lazyRoom(async () => (await import('./venues/AreaVenuesPage.tsx')).AreaVenuesPage);
const MyVenuesPage = lazyRoom(async () => (await import('./venues/MyVenuesPage.tsx')).MyVenuesPage);
const NewVenuePage = lazyRoom(async () => (await import('./venues/NewVenuePage.tsx')).NewVenuePage);
const CorrectVenuePage = lazyRoom(
  async () => (await import('./venues/CorrectVenuePage.tsx')).CorrectVenuePage,
);
const VenuePage = lazyRoom(async () => (await import('./venues/VenuePage.tsx')).VenuePage);
const RegisterPage = lazyRoom(async () => (await import('./venues/register/RegisterPage.tsx')).RegisterPage);
const PassedOnPage = lazyRoom(async () => (await import('./passed/PassedOnPage.tsx')).PassedOnPage);

// The rooms of those who write rules bring the rule language along; nobody else has to wait for it.
const DraftsPage = lazyRoom(async () => (await import('./drafts/list/DraftsPage.tsx')).DraftsPage);
const NewDraftPage = lazyRoom(async () => (await import('./drafts/begin/NewDraftPage.tsx')).NewDraftPage);
const DraftPage = lazyRoom(async () => (await import('./drafts/page/DraftPage.tsx')).DraftPage);
const VersionsPage = lazyRoom(async () => (await import('./versions/VersionsPage.tsx')).VersionsPage);
const VersionPage = lazyRoom(async () => (await import('./versions/VersionPage.tsx')).VersionPage);

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
          <Suspense fallback={<PageOnItsWay />}>
            <Pages />
          </Suspense>
        </ConsoleShell>
      </MovedContext>
    </NavigateProvider>
  );
}

function PageOnItsWay() {
  return (
    <ConsolePage>
      <Loading />
    </ConsolePage>
  );
}

function Pages(): ReactNode {
  const { session } = useSession();
  switch (session.state) {
    case 'checking':
      return <CheckingPage />;
    case 'unreachable':
      return <UnreachablePage problem={session.problem} />;
    case 'signed-out':
      return (
        <Switch>
          <Route path="/register">
            <RegisterPage />
          </Route>
          <Route>
            <SignInPage expired={session.expired} />
          </Route>
        </Switch>
      );
    case 'signed-in':
      return PAGES[session.me.role]();
  }
}

const PAGES = {
  officer: () => <OfficerPages />,
  source: () => <SourcePages />,
  'rule-author': () => <RulePages />,
  'rule-approver': () => <RulePages />,
  manager: () => <ManagerPages />,
  community: () => <CommunityPages />,
};

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
      <Route path="/family">
        <FamilyCounterPage />
      </Route>
      <Route path="/papers">
        <CounterPage />
      </Route>
      <Route path="/appeals">
        <AppealsPage />
      </Route>
      <Route path="/appeals/:appealId">
        {({ appealId }) => <AppealPage key={appealId} appealId={appealId} />}
      </Route>
      <Route path="/suspensions">
        <SuspensionsPage />
      </Route>
      <Route path="/claims">
        <ClaimsPage />
      </Route>
      <Route path="/checks">
        <ChecksPage />
      </Route>
      <Route path="/venues">
        <AreaVenuesPage />
      </Route>
      <Route path="/venues/:venueId/:part?">
        {({ venueId, part }) => <VenuePage key={venueId} venueId={venueId} part={part} />}
      </Route>
      <Route path="/passed-on">
        <PassedOnPage />
      </Route>
      <Route path="/alarms">
        <AlarmsPage />
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
      <Route path="/versions">
        <VersionsPage />
      </Route>
      <Route path="/versions/:version">
        {({ version }) => <VersionPage key={version} version={version} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** Those who write rules and those who approve them; what each may do with a draft is said on its page. */
function RulePages() {
  return (
    <Switch>
      <Route path="/">
        <DraftsPage />
      </Route>
      <Route path="/drafts/new">
        <NewDraftPage />
      </Route>
      <Route path="/drafts/:draftId">{({ draftId }) => <DraftPage key={draftId} draftId={draftId} />}</Route>
      <Route path="/versions">
        <VersionsPage />
      </Route>
      <Route path="/versions/:version">
        {({ version }) => <VersionPage key={version} version={version} />}
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

/** Those who answer for venues: their own, and nothing else. */
function ManagerPages() {
  return (
    <Switch>
      <Route path="/">
        <MyVenuesPage />
      </Route>
      <Route path="/venues/new">
        <NewVenuePage />
      </Route>
      <Route path="/venues/:venueId/correct">
        {({ venueId }) => <CorrectVenuePage key={venueId} venueId={venueId} />}
      </Route>
      <Route path="/venues/:venueId/:part?">
        {({ venueId, part }) => <VenuePage key={venueId} venueId={venueId} part={part} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** Those who answer for a street: people passed on to them, and venues. */
function CommunityPages() {
  return (
    <Switch>
      <Route path="/">
        <PassedOnPage />
      </Route>
      <Route path="/venues">
        <AreaVenuesPage />
      </Route>
      <Route path="/venues/:venueId/:part?">
        {({ venueId, part }) => <VenuePage key={venueId} venueId={venueId} part={part} />}
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
      <Route path="/corrections">
        <CorrectionsPage />
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
