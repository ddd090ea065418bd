import { Announcer, Loading, NavigateProvider, Notice, PreferencesProvider } from '@healthcode/ui';
import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { DecisionScreen } from '../decision/DecisionScreen.tsx';
import { ScanScreen } from '../scan/ScanScreen.tsx';
import type { Post } from '../session/session.ts';
import { useT } from '../words/words.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { FaultScreen } from './FaultScreen.tsx';
import type { Gate } from './gate.ts';
import { GateContext, useGate, usePost } from './gate-context.ts';
import { later } from './later.tsx';
import { useStore } from './store.ts';

const sidePages = () => import('./side-pages.ts');
const originalPages = () => import('../original/original-pages.ts');
const OriginalWayScreen = later(originalPages, 'OriginalWayScreen');
const LookUpScreen = later(originalPages, 'LookUpScreen');
const RegisterFormScreen = later(originalPages, 'RegisterFormScreen');
const DevicesScreen = later(sidePages, 'DevicesScreen');
const ElsewhereScreen = later(sidePages, 'ElsewhereScreen');
const HospitalScreen = later(sidePages, 'HospitalScreen');
const KioskScreen = later(sidePages, 'KioskScreen');
const KioskSetupScreen = later(sidePages, 'KioskSetupScreen');
const ChangePinScreen = later(sidePages, 'ChangePinScreen');
const LockScreen = later(sidePages, 'LockScreen');
const MovingScreen = later(sidePages, 'MovingScreen');
const SetPinScreen = later(sidePages, 'SetPinScreen');
const WithdrawnScreen = later(sidePages, 'WithdrawnScreen');
const MoreScreen = later(sidePages, 'MoreScreen');
const PaperScreen = later(sidePages, 'PaperScreen');
const ShiftScreen = later(sidePages, 'ShiftScreen');
const SignInScreen = later(sidePages, 'SignInScreen');
const SignOutScreen = later(sidePages, 'SignOutScreen');
const TypedScreen = later(sidePages, 'TypedScreen');
const VenueScreen = later(sidePages, 'VenueScreen');

/** Pages of a gate at its post. The camera's page stays below a decision, so that the next scan begins at once. */
function Posted({ post, covered }: { readonly post: Post; readonly covered: boolean }) {
  return (
    <Switch>
      <Route path="/sign-in">
        <SignInScreen />
      </Route>
      <Route path="/venue">
        <VenueScreen />
      </Route>
      <Route path="/original">
        <OriginalWayScreen post={post} />
      </Route>
      <Route path="/original/look-up">
        <LookUpScreen post={post} />
      </Route>
      <Route path="/original/form">
        <RegisterFormScreen post={post} />
      </Route>
      <Route path="/paper">
        <PaperScreen />
      </Route>
      <Route path="/shift">
        <ShiftScreen />
      </Route>
      <Route path="/more">
        <MoreScreen />
      </Route>
      <Route path="/pin">
        <ChangePinScreen />
      </Route>
      <Route path="/typed">
        <TypedScreen post={post} />
      </Route>
      <Route path="/kiosk">
        <KioskSetupScreen post={post} />
      </Route>
      <Route path="/devices">
        <DevicesScreen />
      </Route>
      <Route path="/sign-out">
        <SignOutScreen />
      </Route>
      <Route path="/">
        {post.type.policy === 'original-way' ? (
          <HospitalScreen post={post} />
        ) : (
          <ScanScreen post={post} covered={covered} />
        )}
      </Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}

function Screens() {
  const { session, checker, kiosk, lock, move } = useGate();
  const { staff } = useStore(session.state);
  const { pinOf, locked } = useStore(lock.state);
  const moving = useStore(move.state);
  const { current, unrecorded } = useStore(checker.state);
  const post = usePost();
  const [location, go] = useLocation();
  const unattended = useStore(kiosk.state).on;
  const covered = current !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [location]);
  useEffect(() => {
    // Whoever was recorded the original way is done with, and so is the number that was typed; the next one is met at
    // the camera.
    if (covered && /^\/original(\/look-up)?$/.test(location)) go('/', { replace: true });
  }, [covered, location, go]);
  if (!staff) return <SignInScreen />;
  if (pinOf !== staff.staffId) return <SetPinScreen />;
  if (locked) return <LockScreen />;
  if (post && unattended) return <KioskScreen post={post} />;
  if (unrecorded) return <FaultScreen fault="unrecorded" />;
  if (moving) return <MovingScreen moving={moving} />;
  if (!post) return <VenueScreen />;
  return (
    <>
      <div className="underlay" inert={covered}>
        <Posted post={post} covered={covered} />
      </div>
      {current ? <DecisionScreen check={current} post={post} /> : null}
    </>
  );
}

function Opened({ gate }: { readonly gate: Gate }) {
  const [, go] = useLocation();
  return (
    <GateContext value={gate}>
      <NavigateProvider navigate={go}>
        <Suspense fallback={<Starting />}>
          <Screens />
        </Suspense>
      </NavigateProvider>
    </GateContext>
  );
}

function StorageBlocked() {
  const t = useT();
  return (
    <main className="page-alone">
      <h1>{t('app.name')}</h1>
      <Notice kind="warn" live>
        {t('app.storageBlocked')}
      </Notice>
    </main>
  );
}

function Starting() {
  const t = useT();
  return (
    <main className="page-alone">
      <h1 className="hc-hidden">{t('app.name')}</h1>
      <Loading text={t('app.starting')} />
    </main>
  );
}

/**
 * What was opened: null while the device's data is being read, `blocked` where the browser keeps none, `elsewhere` where
 * another window of this device is at work.
 */
export type Opening = Gate | 'blocked' | 'withdrawn' | 'elsewhere' | null;

interface Begun {
  readonly opened: Opening;
  /** Takes the device over from the other window. */
  readonly onUseHere: () => void;
}

function Begun({ opened, onUseHere }: Begun) {
  if (opened === null) return <Starting />;
  if (opened === 'blocked') return <StorageBlocked />;
  if (typeof opened === 'object') return <Opened gate={opened} />;
  return (
    <Suspense fallback={<Starting />}>
      {opened === 'elsewhere' ? <ElsewhereScreen onUseHere={onUseHere} /> : <WithdrawnScreen />}
    </Suspense>
  );
}

export function App(begun: Begun) {
  return (
    <PreferencesProvider>
      <Announcer />
      <FaultBoundary>
        <Begun {...begun} />
      </FaultBoundary>
    </PreferencesProvider>
  );
}
