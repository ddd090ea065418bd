import type { GateDeviceView, VenueStaffList, VenueStaffMember } from '@healthcode/contracts/client';
import { formatAge, formatRecent, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useNow } from '../../clock/use-now.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmAct } from '../ConfirmAct.tsx';
import { useT } from '../words.ts';

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

interface DeviceProps {
  readonly device: GateDeviceView;
  readonly venueId: string;
  readonly onChanged: (list: VenueStaffList) => void;
}

function Device({ device, venueId, onChanged }: DeviceProps) {
  const t = useT();
  const { api } = useSession();
  const { deviceId, withdrawnAt } = device;
  const number = deviceId.slice(0, 4).toUpperCase();
  return (
    <div className="console-device">
      <p>
        <strong>{t('staff.device', { number })}</strong>
      </p>
      <p className="console-meta">
        {withdrawnAt === null ? <Freshness device={device} /> : <span>{t('staff.withdrawn')}</span>}
      </p>
      {withdrawnAt === null && (
        <ConfirmAct
          act={t('staff.withdraw')}
          label={t('staff.withdrawOf', { number })}
          sure={t('staff.withdrawSure')}
          yes={t('staff.revokeYes')}
          back={t('staff.keep')}
          failed={t('staff.actFailed')}
          send={() => api('withdrawGateDevice', { params: { venueId, deviceId } })}
          onDone={onChanged}
        />
      )}
    </div>
  );
}

/** How long ago by the city's clock, while one looks. */
function Freshness({ device }: Pick<DeviceProps, 'device'>) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  useNow();
  const { seenAt, enrolledAt, listIssuedAt, waiting } = device;
  const age = (instant: number) => formatAge(instant, cityNow(), language);
  return (
    <>
      <span>
        {seenAt === null
          ? t('staff.unseen', { age: age(enrolledAt) })
          : t('staff.seen', { age: age(seenAt) })}
      </span>
      {listIssuedAt !== null && <span>{t('staff.list', { age: age(listIssuedAt) })}</span>}
      {waiting !== null && waiting > 0 && <span>{t('staff.waiting', { count: waiting })}</span>}
    </>
  );
}
