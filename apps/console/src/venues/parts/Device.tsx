import type { GateDeviceView, VenueStaffList } from '@healthcode/contracts/client';
import { formatAge, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useNow } from '../../clock/use-now.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmAct } from '../ConfirmAct.tsx';
import { useT } from '../words.ts';
import { waitingOn } from './waiting-on.ts';

interface DeviceProps {
  readonly device: GateDeviceView;
  readonly venueId: string;
  readonly onChanged: (list: VenueStaffList) => void;
}

/** One device: how fresh it is, and how to withdraw it. */
export function Device({ device, venueId, onChanged }: DeviceProps) {
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
          lost={waitingOn([device])}
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
