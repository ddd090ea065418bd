import { announce, Button, type ButtonVariant } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useDevicesT } from './words/words.ts';

/** Opens the barrier for whoever is on the screen. Shown only where a relay is joined and does not open by itself. */
export function OpenGateButton({ variant }: { readonly variant: ButtonVariant }) {
  const t = useDevicesT();
  const { devices } = useGate();
  const [failed, setFailed] = useState(false);
  const open = async () => {
    const opened = await (await devices.room()).letIn();
    setFailed(!opened);
    if (opened) announce(t('relay.opened'));
  };
  return (
    <>
      {failed ? (
        <p className="update-failure" role="alert">
          {t('relay.failed')}
        </p>
      ) : null}
      <Button size="gate" block variant={variant} onClick={() => void open()}>
        {t('relay.open')}
      </Button>
    </>
  );
}
