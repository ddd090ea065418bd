import type { ReactNode } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { RiverMark } from '../icon/RiverMark.tsx';
import { AppLink } from './navigation.tsx';
import { LanguageToggle, LargeTextToggle } from './toggles.tsx';

export interface AppHeaderProps {
  /** 天津健康码 by default. */
  readonly product?: string | undefined;
  /** Shown in large-text mode; 健康码 by default. */
  readonly productShort?: string | undefined;
  /** The part of the service, lighter after the name: 工作台. */
  readonly suffix?: string | undefined;
  /** Where the wordmark leads; null makes it no link. */
  readonly homeHref?: string | null | undefined;
  /** Between wordmark and toggles, as a main menu. */
  readonly children?: ReactNode;
  readonly largeTextToggle?: boolean | undefined;
  readonly languageToggle?: boolean | undefined;
  /** `bar`: white with a line below, as on the console. */
  readonly look?: 'page' | 'bar' | undefined;
}

/** Wordmark, skip link and the two toggles. In large-text mode only the way back stays. */
export function AppHeader(props: AppHeaderProps) {
  const {
    suffix,
    homeHref = '/',
    children,
    largeTextToggle = true,
    languageToggle = true,
    look = 'page',
  } = props;
  const t = useSharedT();
  const product = props.product ?? t('header.product');
  const short = props.productShort ?? t('header.productShort');
  const wordmark = (
    <>
      <RiverMark />
      <span className="hc-wordmark__name hc-only-normal">{product}</span>
      <span className="hc-wordmark__name hc-only-large">{short}</span>
      {suffix !== undefined && <span className="hc-wordmark__suffix">{suffix}</span>}
    </>
  );
  return (
    <header className="hc-header" data-look={look}>
      <a className="hc-skip" href="#main">
        {t('header.skip')}
      </a>
      {homeHref === null ? (
        <span className="hc-wordmark">{wordmark}</span>
      ) : (
        <AppLink className="hc-wordmark" href={homeHref}>
          {wordmark}
        </AppLink>
      )}
      {children}
      <div className="hc-header__toggles">
        {largeTextToggle && <LargeTextToggle />}
        {languageToggle && <LanguageToggle />}
      </div>
    </header>
  );
}
