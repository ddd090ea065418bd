import type { EnrolledStaff, VenueStaffList, VenueView } from '@healthcode/contracts/client';
import { EmptyState, Loading, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { ReleaseCodePanel } from '../../gates/ReleaseCodePanel.tsx';
import { useT as useSharedT } from '../../i18n/words.ts';
import { FreshnessLine } from '../../overview/FreshnessLine.tsx';
import { REFRESH_MS } from '../../overview/freshness.ts';
import { usePolled } from '../../overview/use-polled.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';
import { EnrolForm } from './EnrolForm.tsx';
import { OtherDevices } from './OtherDevices.tsx';
import { StaffMember } from './StaffMember.tsx';

/** What was done last. */
type Done = EnrolledStaff['enrolled'] | 'revoked';

/** Who checks here, on which devices, and how fresh each is. */
export function StaffPart({ view }: { readonly view: VenueView }) {
  const t = useT();
  const { api } = useSession();
  const { venueId, state } = view.venue;
  const polled = usePolled(
    useCallback(() => api('venueStaff', { params: { venueId } }), [api, venueId]),
    REFRESH_MS,
  );
  if (state !== 'approved') {
    return (
      <Notice>
        <p>{t('staff.onlyApproved')}</p>
      </Notice>
    );
  }
  const { value, problem, lost, askNow } = polled;
  const failed = problem !== null || (!value && lost);
  return (
    <>
      {failed && <Failure title={t('staff.loadFailed')} problem={problem} onRetry={askNow} />}
      {!value && !failed && <Loading text={t('staff.loading')} />}
      {value && (
        <>
          <FreshnessLine polled={polled} asOf={value.asOf} said="age.seenAt" />
          <Staff polled={value} venueId={venueId} />
        </>
      )}
    </>
  );
}

interface StaffProps {
  readonly polled: VenueStaffList;
  readonly venueId: string;
}

function Staff({ polled, venueId }: StaffProps) {
  const t = useT();
  const words = useSharedT();
  // what an act answered is newer than the reply before it, and older than the one after
  const [acted, setActed] = useState(polled);
  const list = acted.asOf > polled.asOf ? acted : polled;
  const [done, setDone] = useState<Done | null>(null);
  const changed = (next: VenueStaffList, what: Done | null = null) => {
    setActed(next);
    setDone(what);
  };
  return (
    <div className="console-columns">
      <div className="console-column">
        <Panel>
          <PanelSection title={t('staff.title')}>
            <div role="status">{done && <Notice>{<p>{t(`staff.done.${done}`)}</p>}</Notice>}</div>
            {list.staff.length === 0 ? (
              <EmptyState icon="badge" title={t('staff.none')}>
                {t('staff.noneText')}
              </EmptyState>
            ) : (
              <ul className="console-records">
                {list.staff.map((member) => (
                  <StaffMember
                    key={member.staffId}
                    {...{ member, venueId }}
                    onChanged={changed}
                    onRevoked={(next) => changed(next, 'revoked')}
                  />
                ))}
              </ul>
            )}
            <p className="console-meta">{t('staff.kept', { days: list.keptDays })}</p>
          </PanelSection>
          <OtherDevices {...{ list, venueId }} onChanged={changed} />
        </Panel>
      </div>
      <div className="console-column">
        <EnrolForm venueId={venueId} onEnrolled={(next) => changed(next, next.enrolled)} />
        <Panel>
          <PanelSection title={words('gates.title')}>
            <p className="console-meta">{words('gates.lead')}</p>
            <ReleaseCodePanel venueId={venueId} />
          </PanelSection>
        </Panel>
      </div>
    </div>
  );
}
