import type { VenueStaffList } from '@healthcode/contracts/client';
import { PanelSection } from '@healthcode/ui';
import { useT } from '../words.ts';
import { Device } from './Device.tsx';

interface OtherDevicesProps {
  readonly list: VenueStaffList;
  readonly venueId: string;
  readonly onChanged: (list: VenueStaffList) => void;
}

/** Devices that stand here although their holder works here no more. */
export function OtherDevices({ list, venueId, onChanged }: OtherDevicesProps) {
  const t = useT();
  if (list.others.length === 0) return null;
  return (
    <PanelSection title={t('staff.others')}>
      <ul className="console-records">
        {list.others.map(({ name, device }) => (
          <li key={device.deviceId}>
            <div className="console-record">
              <p className="console-record__what">
                <strong>{name}</strong>
              </p>
              <Device {...{ device, venueId, onChanged }} />
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
