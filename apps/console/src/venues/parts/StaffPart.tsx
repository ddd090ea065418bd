import type { EnrolledStaff, VenueStaffList, VenueView } from '@healthcode/contracts/client';
import { EmptyState, Loading, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { ReleaseCodePanel } from '../../gates/ReleaseCodePanel.tsx';
import { useT as useSharedT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { useAsked } from '../../session/use-asked.ts';
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
  const { asked, retry } = useAsked(
    useCallback(() => api('venueStaff', { params: { venueId } }), [api, venueId]),
  );
  if (state !== 'approved') {
    return (
      <Notice>
        <p>{t('staff.onlyApproved')}</p>
      </Notice>
    );
  }
  if (asked.state === 'loading') return <Loading text={t('staff.loading')} />;
  if (asked.state === 'failed')
    return <Failure title={t('staff.loadFailed')} problem={asked.problem} onRetry={retry} />;
  return <Staff start={asked.value} venueId={venueId} />;
}

function Staff({ start, venueId }: { readonly start: VenueStaffList; readonly venueId: string }) {
  const t = useT();
  const words = useSharedT();
  const [list, setList] = useState(start);
  const [done, setDone] = useState<Done | null>(null);
  const changed = (next: VenueStaffList, what: Done | null = null) => {
    setList(next);
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
                    asOf={list.asOf}
                    onChanged={changed}
                    onRevoked={(next) => changed(next, 'revoked')}
                  />
                ))}
              </ul>
            )}
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
