import { BackLink, TabBar, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { Screen } from './Screen.tsx';

export type MainTab = '/' | '/declarations' | '/looked' | '/mine';

interface MainScreenProps {
  readonly tab: MainTab;
  /** Without it the page brings its own heading, and `documentTitle` names it. */
  readonly title?: string;
  readonly documentTitle?: string;
  readonly lead?: ReactNode;
  readonly width?: 'card' | 'text';
  readonly children: ReactNode;
}

/** One of the four main pages with the tabs at the foot. 长辈版 has no tabs: the code, then one page of more. */
export function MainScreen({ tab, children, ...page }: MainScreenProps) {
  const t = useT();
  const { largeText } = usePreferences();
  const back =
    tab === '/mine' ? { href: '/', words: t('nav.code') } : { href: '/mine', words: t('code.more') };
  const before = largeText && tab !== '/' ? <BackLink href={back.href}>{back.words}</BackLink> : undefined;
  const items = [
    { href: '/', label: t('nav.code'), icon: 'qr' },
    { href: '/declarations', label: t('nav.declare'), icon: 'pencil' },
    { href: '/looked', label: t('nav.looked'), icon: 'eye' },
    { href: '/mine', label: t('nav.mine'), icon: 'person' },
  ] as const;
  return (
    <>
      <Screen {...page} before={before}>
        {children}
      </Screen>
      {!largeText && <TabBar items={items} current={tab} label={t('nav.label')} />}
    </>
  );
}
