interface ChoiceProps<T extends string> {
  /** What is chosen; readers hear it before the options. */
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** Two or three ways to look at the same thing, side by side. */
export function Choice<T extends string>({ legend, options, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset className="console-choice">
      <legend className="hc-hidden">{legend}</legend>
      {options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="console-choice__option"
          aria-pressed={chosen === value}
          onClick={() => choose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
