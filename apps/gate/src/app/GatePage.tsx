import { BackLink, LanguageToggle, Page } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../words/words.ts';

export interface GatePageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Left out on the first page of all. */
  readonly backTo?: string | undefined;
  readonly children: ReactNode;
}

/** A page on paper: the way back, one title, the content. */
export function GatePage({ title, lead, backTo, children }: GatePageProps) {
  const t = useT();
  const before = (
    <div className="page-head">
      {backTo === undefined ? (
        <span className="page-product">{t('app.name')}</span>
      ) : (
        <BackLink href={backTo} />
      )}
      <LanguageToggle />
    </div>
  );
  return (
    <Page title={title} lead={lead} before={before} product={t('app.name')} focusOnEnter>
      <div className="page-body">{children}</div>
    </Page>
  );
}
