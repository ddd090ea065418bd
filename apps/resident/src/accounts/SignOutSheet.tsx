import type { Device, DeviceList } from '@healthcode/contracts/client';
import { Button, CheckGroup, Sheet } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { deviceName } from './device-words.ts';
import { useConfirmed } from './use-confirmed.tsx';
import { useT } from './words.ts';

/** One other device, or all others. */
export type ToSignOut = Device | 'others';

interface SignOutSheetProps {
  readonly device: ToSignOut | null;
  readonly onClose: () => void;
  readonly onDone: (list: DeviceList) => void;
}

function Body({ device, onClose, onDone }: SignOutSheetProps & { readonly device: ToSignOut }) {
  const t = useT();
  const { api } = useServices();
  const [where, setWhere] = useState<readonly string[]>([]);
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const send = () =>
    device === 'others'
      ? api.call('signOutOtherDevices', { body: {} })
      : api.call('signOutDevice', {
          params: { entryId: device.entryId },
          body: { lost: where.includes('lost') },
        });
  const signOut = async () => {
    const list = await run(() => confirmed.run(send));
    if (list !== null) onDone(list);
  };
  return (
    <div className="r-sheet">
      {device !== 'others' && <p className="r-strong">{deviceName(t, device)}</p>}
      <p>{t(device === 'others' ? 'devices.othersLead' : 'devices.sheetLead')}</p>
      {device !== 'others' && (
        <CheckGroup
          id="lost"
          label={t('devices.lostLabel')}
          options={[{ value: 'lost', label: t('devices.lost') }]}
          values={where}
          onChange={setWhere}
        />
      )}
      <FailureNotice failure={failure} />
      <Button block waiting={busy} onClick={signOut}>
        {t('devices.submit')}
      </Button>
      <Button variant="second" block onClick={onClose}>
        {t('devices.stay')}
      </Button>
      {confirmed.sheet}
    </div>
  );
}

/** What signing out does to another device, before it is done. */
export function SignOutSheet(props: SignOutSheetProps) {
  const t = useT();
  const { device, onClose } = props;
  return (
    <Sheet
      open={device !== null}
      onClose={onClose}
      title={t(device === 'others' ? 'devices.others' : 'devices.signOut')}
    >
      {device !== null && <Body {...props} device={device} />}
    </Sheet>
  );
}
