import { type CSSProperties, useMemo, useState } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { leastPanelPx, qrPath } from './qr-path.ts';

export interface QrCodeProps {
  readonly text: string;
  /** Said by screen readers. */
  readonly label?: string | undefined;
}

/** A QR code, black on pure white with its quiet zone. A new text fades in over the old one. */
export function QrCode({ text, label }: QrCodeProps) {
  const t = useSharedT();
  const [shown, setShown] = useState<{ text: string; before: string | null }>({ text, before: null });
  if (shown.text !== text) setShown({ text, before: shown.text });
  const code = useMemo(() => qrPath(text), [text]);
  const before = useMemo(() => (shown.before === null ? null : qrPath(shown.before)), [shown.before]);
  const least = { '--qr-least': `${leastPanelPx(code.span)}px` } as CSSProperties;
  return (
    <div className="hc-qr" role="img" aria-label={label ?? t('pass.qr')} style={least}>
      {before !== null && <Modules {...before} />}
      <Modules key={text} {...code} />
    </div>
  );
}

function Modules({ span, path }: { readonly span: number; readonly path: string }) {
  return (
    <svg viewBox={`0 0 ${span} ${span}`} shapeRendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${span}v${span}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
