import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useKioskT } from './words/words.ts';

const HOLD_MS = 2_000;

/** Unseen, in the upper left corner: held for two seconds by a finger, or by Enter or the space bar once focused. */
export function HoldCorner({ onHeld }: { readonly onHeld: () => void }) {
  const t = useKioskT();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const press = () => {
    timer.current ??= setTimeout(() => {
      release();
      onHeld();
    }, HOLD_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const isHoldKey = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' ';
  return (
    <button
      type="button"
      className="kiosk-corner"
      aria-label={t('corner')}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => isHoldKey(event) && press()}
      onKeyUp={release}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
    />
  );
}
