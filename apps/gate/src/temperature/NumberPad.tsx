import { parseTemperature, TEMPERATURE_PROBLEMS, type TemperatureProblem } from '@healthcode/domain';
import { Button, Sheet, usePreferences } from '@healthcode/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../words/words.ts';
import { degreesOf, digitsOf, type PadKey, padKeyOf, pressKey, showDigits } from './pad-entry.ts';

export interface NumberPadProps {
  readonly initial: number | null;
  readonly onDone: (tenths: number) => void;
  readonly onClose: () => void;
}

const KEYS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'delete'];

/** A measured temperature, with keys for gloves; a real keyboard works too. */
export function NumberPad({ initial, onDone, onClose }: NumberPadProps) {
  const t = useT();
  const { language } = usePreferences();
  const [digits, setDigits] = useState(initial === null ? '' : digitsOf(initial));
  const [problem, setProblem] = useState<TemperatureProblem | null>(null);
  const pad = useRef<HTMLDivElement>(null);
  useEffect(() => pad.current?.focus(), []);
  const press = (key: PadKey) => {
    setProblem(null);
    setDigits((typed) => pressKey(typed, key));
  };
  const confirm = () => {
    const parsed = parseTemperature(degreesOf(digits));
    if (parsed.ok) onDone(parsed.tenths);
    else setProblem(parsed.problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = padKeyOf(event.key);
    if (key) press(key);
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    confirm();
  };
  const shown = showDigits(digits);
  return (
    <Sheet open title={t('pad.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: catches the keys of a real keyboard or a thermometer that types */}
      <div ref={pad} className="pad" tabIndex={-1} onKeyDown={onKeyDown}>
        <p
          className="pad-display"
          role="status"
          aria-label={shown ? t('pad.value', { value: shown }) : t('pad.empty')}
        >
          {shown || '–'}
          <span className="pad-unit">{t('pad.unit')}</span>
        </p>
        {problem ? (
          <p className="pad-problem" role="alert">
            {TEMPERATURE_PROBLEMS[problem][language]}
          </p>
        ) : null}
        <fieldset className="pad-keys">
          <legend className="hc-hidden">{t('pad.digits')}</legend>
          {KEYS.map((key) => (
            <button
              key={key}
              type="button"
              className={`pad-key${key.length > 1 ? ' pad-key--word' : ''}`}
              onClick={() => press(key)}
            >
              {key === 'clear' ? t('pad.clear') : key === 'delete' ? t('pad.delete') : key}
            </button>
          ))}
        </fieldset>
        <Button size="gate" block onClick={confirm}>
          {t('pad.confirm')}
        </Button>
      </div>
    </Sheet>
  );
}
