import { Icon } from '@healthcode/ui';
import { useState } from 'react';
import type { OpenCamera } from '../camera/open-camera.ts';
import { useT } from '../words/words.ts';

export function TorchButton({ camera }: { readonly camera: OpenCamera }) {
  const t = useT();
  const [on, setOn] = useState(false);
  const toggle = async () => {
    try {
      await camera.image.ask({ torch: !on });
      setOn(!on);
    } catch {
      // The phone took the light away (low battery); it stays as it is.
    }
  };
  return (
    <button type="button" aria-pressed={on} onClick={() => void toggle()}>
      <Icon name="torch" />
      <span className="hc-hidden">{t(on ? 'scan.torchOff' : 'scan.torchOn')}</span>
    </button>
  );
}
