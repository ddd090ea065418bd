import { Page, type PageProps } from '@healthcode/ui';
import { createContext, type RefObject, useContext } from 'react';
import { useT } from '../i18n/words.ts';

/** Whether the reader has moved since the page was loaded: only then does a new page take the focus. */
export const MovedContext = createContext<RefObject<boolean>>({ current: false });

type ConsolePageProps = Omit<PageProps, 'product' | 'focusOnEnter'> & {
  /** Leaves the focus alone, where the page itself puts it on a field. */
  readonly keepFocus?: boolean;
};

/** A page of the console: its title in the browser's, its heading in focus after a change of page. */
export function ConsolePage({ keepFocus = false, width = 'wide', ...page }: ConsolePageProps) {
  const t = useT();
  const moved = useContext(MovedContext);
  return (
    <Page {...page} width={width} product={t('app.product')} focusOnEnter={moved.current && !keepFocus} />
  );
}
