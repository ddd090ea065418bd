import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CodePage } from '../colours/CodePage.tsx';
import { useHeldUntil } from '../passes/use-held-pass.ts';
import { useObserved } from '../platform/observable.ts';
import { canDeclare, homeOf } from '../session/home.ts';
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
const IdentityPage = later((pages) => pages.IdentityPage);
const MinePage = later((pages) => pages.MinePage);
const SignOutPage = later((pages) => pages.SignOutPage);
const WhyPage = later((pages) => pages.WhyPage);
const CodeEntryPage = later((pages) => pages.CodeEntryPage);
const PhonePage = later((pages) => pages.PhonePage);
/** By itself: whoever reads only the rules loads nothing else. */
const RulesPage = lazy(async () => ({ default: (await import('../rules/RulesPage.tsx')).RulesPage }));

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
  const home = homeOf(useObserved(useServices().session.state));
  const canShow = useHeldUntil().until !== null;
  if (home === 'starting') return <StartingPage />;
  if (home === 'unreachable') return <UnreachablePage />;
  // A new consent text must not keep anybody from showing a code that works.
  const mayShow = home === 'code' || (home === '/consent' && canShow);
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
        {page('/declarations', hasCode, <DeclarationsPage />)}
        {page('/looked', hasCode, <LookedPage />)}
        {page('/mine', isKnown, <MinePage />)}
        {page('/mine/why', isKnown, <WhyPage />)}
        {page('/mine/sign-out', isKnown, <SignOutPage />)}
        <Route path="/rules" component={RulesPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
