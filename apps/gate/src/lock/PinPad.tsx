import { useEffect, useRef, useState } from 'react';
import { type PadKey, padKeyOf } from '../temperature/pad-entry.ts';
import { useDeviceT } from '../words/device-words.ts';
import { useT } from '../words/words.ts';
import { PIN_DIGITS } from './pin.ts';

export interface PinPadProps {
  readonly label: string;
  /** Keys do nothing: it is being looked at, or to be waited. */
  readonly resting: boolean;
  /** Why the last one was not taken, or what to wait for. */
  readonly problem: string | null;
  readonly onPin: (pin: string) => void;
}

const KEYS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'delete'];

function press(digits: string, key: PadKey): string {
  if (key === 'clear') return '';
  return key === 'delete' ? digits.slice(0, -1) : digits + key;
}

/** Six digits on keys for gloves, taken as soon as the sixth is there. What was typed is never shown. */
export function PinPad({ label, resting, problem, onPin }: PinPadProps) {
  const t = useDeviceT();
  const words = useT();
  const [digits, setDigits] = useState('');
  const type = (key: PadKey) => {
    if (resting) return;
    const typed = press(digits, key);
    setDigits(typed.length >= PIN_DIGITS ? '' : typed);
    if (typed.length >= PIN_DIGITS) onPin(typed.slice(0, PIN_DIGITS));
  };
  const latest = useRef(type);
  latest.current = type;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = padKeyOf(event.key);
      if (key !== null && !event.ctrlKey && !event.metaKey && !event.altKey) latest.current(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className="pad pin-pad">
      <p className="pin-dots" role="img" aria-label={t('lock.typed', { count: digits.length })}>
        {Array.from({ length: PIN_DIGITS }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places, always the same
          <span key={at} className={at < digits.length ? 'pin-dot pin-dot--full' : 'pin-dot'} />
        ))}
      </p>
      <p className="pad-problem" role="alert">
        {problem}
      </p>
      <fieldset className="pad-keys" disabled={resting}>
        <legend className="hc-hidden">{label}</legend>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={`pad-key${key.length > 1 ? ' pad-key--word' : ''}`}
            onClick={() => type(key)}
          >
            {key === 'clear' ? words('pad.clear') : key === 'delete' ? words('pad.delete') : key}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
