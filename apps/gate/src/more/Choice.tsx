import { useId } from 'react';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly value: V;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few, all of them in sight. */
export function Choice<V extends string>({ legend, hint, value, options, onChange }: ChoiceProps<V>) {
  const id = useId();
  return (
    <section className="choice" aria-labelledby={id}>
      <div>
        <h2 id={id}>{legend}</h2>
        {hint ? <p className="meta">{hint}</p> : null}
      </div>
      <div className="choice-options">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </section>
  );
}
