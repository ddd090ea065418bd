import type { Suspension } from '@healthcode/contracts/client';
import { BackLink, Disclosure, EmptyState, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { DoneNotice } from './DoneNotice.tsx';
import { SuspensionItem } from './SuspensionItem.tsx';
import { groupSuspensions, type SuspensionGroups, withSuspension } from './suspension-groups.ts';
import { useSuspensionWords } from './use-suspension-words.ts';

/** Disputed records that were proposed to be set aside: first those that wait for one's own answer. */
export function SuspensionsPage() {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(useCallback(() => api('suspensions'), [api]));
  const [answered, setAnswered] = useState<readonly Suspension[]>([]);
  const all =
    asked.state === 'loaded'
      ? answered.reduce<readonly Suspension[]>(withSuspension, asked.value.suspensions)
      : [];
  const groups = groupSuspensions(all);
  const count = groups.mine.length;
  const loaded = asked.state === 'loaded';
  return (
    <ConsolePage
      title={
        loaded
          ? t(count === 0 ? 'suspensions.nothingWaits' : 'suspensions.heading', { count })
          : t('suspensions.title')
      }
      documentTitle={t('suspensions.title')}
      lead={<p>{t('suspensions.lead')}</p>}
      before={<BackLink href="/people" />}
    >
      {asked.state === 'loading' && <Loading text={t('suspensions.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('suspensions.failed')} problem={asked.problem} onRetry={retry} />
      )}
      <Answered last={answered.at(-1)} />
      {loaded && all.length === 0 && <NoneYet />}
      {loaded && (
        <Groups
          groups={groups}
          onAnswered={(suspension) => setAnswered([...answered, suspension])}
          onStale={retry}
        />
      )}
    </ConsolePage>
  );
}

function NoneYet() {
  const t = useT();
  return (
    <Panel>
      <EmptyState icon="document" title={t('suspensions.empty')}>
        {t('suspensions.emptyText')}
      </EmptyState>
    </Panel>
  );
}

/** What came of the answer that was just given: its entry has moved to another part of the page. */
function Answered({ last }: { last: Suspension | undefined }) {
  const t = useT();
  const { named } = useSuspensionWords();
  if (last === undefined) return null;
  return (
    <DoneNotice
      key={last.suspensionId}
      text={t(last.state === 'rejected' ? 'suspensions.refused' : 'suspensions.agreed', named(last))}
    />
  );
}

interface GroupsProps {
  readonly groups: SuspensionGroups;
  readonly onAnswered: (suspension: Suspension) => void;
  readonly onStale: () => void;
}

function Groups({ groups, ...answering }: GroupsProps) {
  const t = useT();
  const list = (suspensions: readonly Suspension[]) => (
    <ul className="console-records">
      {suspensions.map((suspension) => (
        <li key={suspension.suspensionId}>
          <SuspensionItem suspension={suspension} {...answering} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {(['mine', 'others', 'inEffect'] as const)
        .filter((name) => groups[name].length > 0)
        .map((name) => (
          <Panel key={name}>
            <PanelSection title={t(`suspensions.${name}`)}>{list(groups[name])}</PanelSection>
          </Panel>
        ))}
      {groups.past.length > 0 && (
        <Panel>
          <PanelSection>
            <Disclosure summary={t('suspensions.past', { count: groups.past.length })}>
              {list(groups.past)}
            </Disclosure>
          </PanelSection>
        </Panel>
      )}
    </>
  );
}
