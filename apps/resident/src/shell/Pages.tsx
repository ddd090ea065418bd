import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CodePage } from '../colours/CodePage.tsx';
import { useHeldUntil } from '../passes/use-held-pass.ts';
import { useObserved } from '../platform/observable.ts';
import { canDeclare, homeOf, personOf } from '../session/home.ts';
import { WelcomePage } from '../sign-in/WelcomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Only, type Situation } from './Only.tsx';
import { StartingPage } from './StartingPage.tsx';
import { useServices } from './services-context.ts';
import { UnreachablePage } from './UnreachablePage.tsx';

type LaterPages = typeof import('./later-pages.ts');

function later<P extends object>(pick: (pages: LaterPages) => ComponentType<P>) {
  return lazy(async () => ({ default: pick(await import('./later-pages.ts')) }));
}
const LookedPage = later((pages) => pages.LookedPage);
const ConsentPage = later((pages) => pages.ConsentPage);
const ConsentRefusedPage = later((pages) => pages.ConsentRefusedPage);
const DeclarationsPage = later((pages) => pages.DeclarationsPage);
const DeclarePages = later((pages) => pages.DeclarePages);
const DeclareForPages = later((pages) => pages.DeclareForPages);
const IdentityPage = later((pages) => pages.IdentityPage);
const MinePage = later((pages) => pages.MinePage);
const SignOutPage = later((pages) => pages.SignOutPage);
const WhyPage = later((pages) => pages.WhyPage);
const CodeEntryPage = later((pages) => pages.CodeEntryPage);
const PhonePage = later((pages) => pages.PhonePage);

/** Each room by itself: whoever goes to one of them loads nothing of the others. */
const AccountPage = lazy(async () => ({
  default: (await import('../accounts/AccountPage.tsx')).AccountPage,
}));
const ChangePhonePage = lazy(async () => ({
  default: (await import('../accounts/ChangePhonePage.tsx')).ChangePhonePage,
}));
const AppealPages = lazy(async () => ({ default: (await import('../appeals/AppealPages.tsx')).AppealPages }));
const RulesPage = lazy(async () => ({ default: (await import('../rules/RulesPage.tsx')).RulesPage }));
const PlacesPage = lazy(async () => ({ default: (await import('../places/PlacesPage.tsx')).PlacesPage }));
const AlipayPage = lazy(async () => ({ default: (await import('../sign-in/AlipayPage.tsx')).AlipayPage }));
const DocumentsPage = lazy(async () => ({
  default: (await import('../documents/DocumentsPage.tsx')).DocumentsPage,
}));
const AddDocumentPage = lazy(async () => ({
  default: (await import('../documents/AddDocumentPage.tsx')).AddDocumentPage,
}));
const FamilyPages = lazy(async () => ({ default: (await import('../family/FamilyPages.tsx')).FamilyPages }));
const PapersPages = lazy(async () => ({ default: (await import('../papers/PapersPages.tsx')).PapersPages }));
const RightsPages = lazy(async () => ({ default: (await import('../rights/RightsPages.tsx')).RightsPages }));
const StatementPage = lazy(async () => ({
  default: (await import('../statements/StatementPage.tsx')).StatementPage,
}));
const VerifyPage = lazy(async () => ({ default: (await import('../statements/VerifyPage.tsx')).VerifyPage }));
const NoticeSettingsPage = lazy(async () => ({
  default: (await import('../notices/NoticeSettingsPage.tsx')).NoticeSettingsPage,
}));
const NoticesPage = lazy(async () => ({ default: (await import('../notices/NoticesPage.tsx')).NoticesPage }));

const isNew = ({ session }: Situation) => session.kind === 'signed-out' && session.known === null;
const isSignedOut = ({ session }: Situation) => session.kind === 'signed-out';
const isConsenting = ({ home }: Situation) => home === '/consent';
const isIdentifying = ({ home }: Situation) => home === '/identity';
const mayDeclare = ({ session }: Situation) => canDeclare(session);
const hasCode = ({ home, person }: Situation) =>
  home === 'code' || (home === '/consent' && person?.holder != null);
const isKnown = ({ person }: Situation) => person !== null;

/** The first page: the code, or the next step towards it. */
function HomePage() {
  const session = useObserved(useServices().session.state);
  const home = homeOf(session);
  const withdrawn = personOf(session)?.consentWithdrawn === true;
  const canShow = useHeldUntil().until !== null;
  if (home === 'starting') return <StartingPage />;
  if (home === 'unreachable') return <UnreachablePage />;
  // A new consent text must not keep anybody from showing a code that works.
  const mayShow = home === 'code' || (home === '/consent' && canShow && !withdrawn);
  return mayShow ? <CodePage /> : <Redirect to={home} replace />;
}

const page = (path: string, when: (situation: Situation) => boolean, element: ReactNode) => (
  <Route path={path}>
    <Only when={when}>{element}</Only>
  </Route>
);

export function Pages() {
  return (
    <Suspense fallback={<StartingPage />}>
      <Switch>
        <Route path="/" component={HomePage} />
        {page('/welcome', isNew, <WelcomePage />)}
        {page('/sign-in', isSignedOut, <PhonePage />)}
        {page('/sign-in/code', isSignedOut, <CodeEntryPage />)}
        {/* also whoever is signed in comes back here, to show who they are */}
        <Route path="/sign-in/alipay" component={AlipayPage} />
        {page('/consent', isConsenting, <ConsentPage />)}
        {page('/consent/refused', isConsenting, <ConsentRefusedPage />)}
        {page('/identity', isIdentifying, <IdentityPage />)}
        <Route path="/declare/:page?">
          {({ page: step }) => (
            <Only when={mayDeclare}>
              <DeclarePages page={step ?? null} />
            </Only>
          )}
        </Route>
        <Route path="/declare/for/:personId/:page?">
          {({ personId, page: step }) => (
            <Only when={mayDeclare}>
              <DeclareForPages personId={personId} page={step ?? null} />
            </Only>
          )}
        </Route>
        <Route path="/family/:page?">
          {({ page: which }) => (
            <Only when={hasCode}>
              <FamilyPages page={which ?? null} />
            </Only>
          )}
        </Route>
        {page('/declarations', hasCode, <DeclarationsPage />)}
        {page('/looked', hasCode, <LookedPage />)}
        {page('/notices', isKnown, <NoticesPage />)}
        {page('/notices/settings', isKnown, <NoticeSettingsPage />)}
        {page('/mine', isKnown, <MinePage />)}
        {page('/mine/account', isKnown, <AccountPage />)}
        {page('/mine/account/phone', isKnown, <ChangePhonePage />)}
        {page('/mine/documents', hasCode, <DocumentsPage />)}
        {page('/mine/documents/add', hasCode, <AddDocumentPage />)}
        <Route path="/mine/papers/:personId?">
          {({ personId }) => (
            <Only when={hasCode}>
              <PapersPages personId={personId ?? null} />
            </Only>
          )}
        </Route>
        {page('/mine/why', isKnown, <WhyPage />)}
        {page('/mine/sign-out', isKnown, <SignOutPage />)}
        <Route path="/appeals/:page?">
          {({ page: appeal }) => (
            <Only when={isKnown}>
              <AppealPages page={appeal ?? null} />
            </Only>
          )}
        </Route>
        <Route path="/rules" component={RulesPage} />
        <Route path="/places" component={PlacesPage} />
        <Route path="/rights/:page">
          {({ page: which }) => (
            <Only when={isKnown}>
              <RightsPages page={which} />
            </Only>
          )}
        </Route>
        {page('/statement', hasCode, <StatementPage />)}
        <Route path="/verify" component={VerifyPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
