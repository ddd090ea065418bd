import './papers.css';
import type { MyPapers } from '@healthcode/contracts/client';
import { BackLink } from '@healthcode/ui';
import type { Fetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { PersonPapers } from './PersonPapers.tsx';
import { useT } from './words.ts';

interface PapersPageProps {
  readonly fetched: Fetched<MyPapers>;
  readonly again: () => void;
}

/** Whose papers there are, one person after another. */
export function PapersPage({ fetched, again }: PapersPageProps) {
  const t = useT();
  return (
    <Screen
      before={<BackLink href="/mine">{t('back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <SessionNeeded>
        <FetchedView fetched={fetched} again={again}>
          {({ people }) =>
            people.map((person) => <PersonPapers key={person.personId} person={person} onChanged={again} />)
          }
        </FetchedView>
      </SessionNeeded>
    </Screen>
  );
}
