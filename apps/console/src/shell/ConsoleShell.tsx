import type { OfficerMe } from '@healthcode/contracts';
import { AppHeader, AppLink, Icon, Notice, usePreferences } from '@healthcode/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { AlarmCount } from '../alarms/AlarmCount.tsx';
import { useDraft } from '../evidence/DraftProvider.tsx';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { WaitingVenues } from '../venues/WaitingVenues.tsx';
import { useOnline } from './use-online.ts';

/** Header with menu, name, office and sign-out around every page. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  const t = useT();
  const { session } = useSession();
  const online = useOnline();
  const me = session.state === 'signed-in' ? session.me : null;
  return (
    <div className="console">
      <AppHeader
        look="bar"
        product={t('app.name')}
        productShort={t('app.name')}
        suffix={t('app.console')}
        homeHref="/"
      >
        {me && <Menu role={me.role} />}
        {me && <Who />}
      </AppHeader>
      {!online && (
        <div className="console-offline">
          <Notice kind="warn" live>
            <p>{t('shell.offline')}</p>
          </Notice>
        </div>
      )}
      {children}
    </div>
  );
}

const BATCHES = { href: '/batches', label: 'batches', at: /^\/batches/ } as const;
const EVENTS = { href: '/events', label: 'events', at: /^\/events/ } as const;
const RULES = { href: '/rules-in-force', label: 'rules', at: /^\/rules-in-force/ } as const;
const VENUES = { href: '/venues', label: 'venues', at: /^\/venues/ } as const;
const OFFICER_ITEMS = [
  { href: '/', label: 'home', at: /^\/$/ },
  { href: '/people', label: 'people', at: /^\/(people|suspensions|claims|family|papers|passed-on)/ },
  { href: '/appeals', label: 'appeals', at: /^\/appeals/ },
  { href: '/checks', label: 'checks', at: /^\/checks/ },
  VENUES,
  { href: '/alarms', label: 'alarms', at: /^\/alarms/ },
  BATCHES,
  EVENTS,
  { ...RULES, at: /^\/(rules-in-force|versions)/ },
] as const;
const SOURCE_ITEMS = [
  { href: '/', label: 'report', at: /^\/(report\/.*)?$/ },
  { href: '/records', label: 'records', at: /^\/records/ },
  { href: '/corrections', label: 'corrections', at: /^\/corrections/ },
  BATCHES,
  EVENTS,
  RULES,
] as const;

const DRAFTS = { href: '/', label: 'drafts', at: /^\/(drafts\/.*)?$/ } as const;
const VERSIONS = { href: '/versions', label: 'versions', at: /^\/versions/ } as const;
const RULE_ITEMS = [DRAFTS, VERSIONS, RULES] as const;

const MANAGER_ITEMS = [{ href: '/', label: 'myVenues', at: /^\/(venues\/.*)?$/ }] as const;
const COMMUNITY_ITEMS = [{ href: '/', label: 'passedOn', at: /^\/$/ }, VENUES] as const;

const ITEMS = {
  officer: OFFICER_ITEMS,
  source: SOURCE_ITEMS,
  'rule-author': RULE_ITEMS,
  'rule-approver': RULE_ITEMS,
  manager: MANAGER_ITEMS,
  community: COMMUNITY_ITEMS,
} as const;

function Menu({ role }: { role: OfficerMe['role'] }) {
  const t = useT();
  const [location] = useLocation();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the page is decides which item is current
  useEffect(() => keepCurrentInSight(nav.current), [location]);
  const items = ITEMS[role].map((item) => ({ ...item, label: t(`shell.${item.label}`) }));
  return (
    <nav className="console-menu" aria-label={t('shell.menu')} ref={nav}>
      <ul>
        {items.map(({ href, label, at }) => (
          <li key={href}>
            <AppLink href={href} aria-current={at.test(location) ? 'page' : undefined}>
              {label}
              {href === '/alarms' && <AlarmCount />}
              {href === '/venues' && <WaitingVenues />}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the menu is one row that scrolls: the current item in its middle, also in other and larger words. */
function keepCurrentInSight(nav: HTMLElement | null): (() => void) | undefined {
  if (!nav?.firstElementChild) return;
  const observer = new ResizeObserver(() => {
    const item = nav.querySelector('[aria-current]')?.getBoundingClientRect();
    const row = nav.getBoundingClientRect();
    if (item) nav.scrollLeft += item.left + item.width / 2 - row.left - row.width / 2;
  });
  observer.observe(nav);
  observer.observe(nav.firstElementChild);
  return () => observer.disconnect();
}

function Who() {
  const t = useT();
  const { language } = usePreferences();
  const { session, signOut } = useSession();
  const { setDraft } = useDraft();
  const [, navigate] = useLocation();
  if (session.state !== 'signed-in') return null;
  const { name, office } = session.me;
  const leave = async () => {
    setDraft(null);
    await signOut();
    navigate('/');
  };
  return (
    <div className="console-who">
      <span className="console-avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      <p className="console-who__name">
        <strong>{name}</strong>
        <span className="console-who__office">{office[language]}</span>
      </p>
      <button type="button" className="hc-toggle" onClick={() => void leave()}>
        <Icon name="sign-out" size={1.2} />
        <span>{t('shell.signOut')}</span>
      </button>
    </div>
  );
}
