import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import type { IconName } from '../icon/icon-paths.ts';
import { AppLink } from './navigation.tsx';

export interface TabItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
}

export interface TabBarProps {
  readonly items: readonly TabItem[];
  /** The `href` of the tab the reader is in. */
  readonly current: string | null;
  readonly label?: string | undefined;
}

/** The resident's main tabs at the foot of the screen. */
export function TabBar({ items, current, label }: TabBarProps) {
  const t = useSharedT();
  return (
    <nav className="hc-tabs" aria-label={label ?? t('menu')}>
      {items.map((item) => (
        <AppLink key={item.href} href={item.href} aria-current={item.href === current ? 'page' : undefined}>
          <Icon name={item.icon} />
          <span>{item.label}</span>
        </AppLink>
      ))}
    </nav>
  );
}
