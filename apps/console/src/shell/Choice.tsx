import type { CSSProperties } from 'react';

interface ChoiceProps<T extends string> {
  /** What is chosen; readers hear it before the options. */
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** Two or three ways to look at the same thing, side by side; below each other where they do not fit. */
export function Choice<T extends string>({ legend, options, chosen, choose }: ChoiceProps<T>) {
  const room = options.reduce((sum, { label }) => sum + roomFor(label), 0);
  return (
    <fieldset className="console-choice" style={{ '--choice-room': `${room}em` } as CSSProperties}>
      <legend className="hc-hidden">{legend}</legend>
      {options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="console-choice__option"
          aria-pressed={chosen === value}
          style={{ flexGrow: roomFor(label) }}
          onClick={() => choose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const isWide = (letter: string) => letter > '\u2e80';

/** In ems: letters as wide as the widest fonts draw them on average, and the air on both sides. */
function roomFor(label: string): number {
  const letters = [...label].reduce((sum, letter) => sum + (isWide(letter) ? 1 : 0.62), 0);
  return Math.max(letters + 2.4, 4.6);
}
