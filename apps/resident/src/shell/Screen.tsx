import { Page, type PageProps } from '@healthcode/ui';
import { createContext, useContext, useState } from 'react';
import { useT } from '../i18n/words.ts';

/** False on the page that the app was opened with: there the focus stays where the browser puts it. */
export const EnteredContext = createContext(false);

/** A page of this app: its title in the browser, and the focus on its heading when one comes from another. */
export function Screen(props: Omit<PageProps, 'product' | 'focusOnEnter'>) {
  const t = useT();
  const entered = useContext(EnteredContext);
  const [focusOnEnter] = useState(entered);
  return <Page {...props} product={t('app.shortName')} focusOnEnter={focusOnEnter} />;
}
