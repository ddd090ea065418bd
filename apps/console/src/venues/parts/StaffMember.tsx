import type { VenueStaffList, VenueStaffMember } from '@healthcode/contracts/client';
import { formatRecent, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmAct } from '../ConfirmAct.tsx';
import { useT } from '../words.ts';
import { Device } from './Device.tsx';
import { waitingOn } from './waiting-on.ts';

interface StaffMemberProps {
  readonly member: VenueStaffMember;
  readonly venueId: string;
  readonly onChanged: (list: VenueStaffList) => void;
  readonly onRevoked: (list: VenueStaffList) => void;
}

/** Somebody who checks here, their devices, and how to end either. */
export function StaffMember({ member, venueId, onChanged, onRevoked }: StaffMemberProps) {
  const t = useT();
  const { api } = useSession();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { staffId, name, phoneHint, since, devices } = member;
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{name}</strong>
          {phoneHint && <span>{phoneHint}</span>}
        </p>
        <p className="console-meta">
          <span>{t('staff.since', { time: formatRecent(since, cityNow(), language) })}</span>
          {devices.length === 0 && <span>{t('staff.noDevices')}</span>}
        </p>
        {devices.map((device) => (
          <Device key={device.deviceId} {...{ device, venueId, onChanged }} />
        ))}
      </div>
      <div className="console-record__actions">
        <ConfirmAct
          act={t('staff.revoke')}
          label={t('staff.revokeOf', { name })}
          sure={t('staff.revokeSure', { name })}
          lost={waitingOn(devices)}
          yes={t('staff.revokeYes')}
          back={t('staff.keep')}
          failed={t('staff.actFailed')}
          send={() => api('revokeVenueStaff', { params: { venueId, staffId } })}
          onDone={onRevoked}
        />
      </div>
    </li>
  );
}
