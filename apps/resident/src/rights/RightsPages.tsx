import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { CloseAccountPage } from './CloseAccountPage.tsx';
import { ConsentsPage } from './ConsentsPage.tsx';
import { CorrectPage } from './CorrectPage.tsx';
import { MyDataPage } from './MyDataPage.tsx';

const PAGES = {
  data: MyDataPage,
  consents: ConsentsPage,
  correct: CorrectPage,
  close: CloseAccountPage,
} as const;

/** What a person may know and decide of their data, a page each. */
export function RightsPages({ page }: { readonly page: string }) {
  const Page = PAGES[page as keyof typeof PAGES] ?? NotFoundPage;
  return <Page />;
}
