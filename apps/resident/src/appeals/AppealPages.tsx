import './appeals.css';
import { AppealPage } from './AppealPage.tsx';
import { AppealsPage } from './AppealsPage.tsx';
import { NewAppealPage } from './NewAppealPage.tsx';

/** Everything about appeals: loaded by itself when somebody first goes there. */
export function AppealPages({ page }: { readonly page: string | null }) {
  if (page === null) return <AppealsPage />;
  return page === 'new' ? <NewAppealPage /> : <AppealPage key={page} appealId={page} />;
}
