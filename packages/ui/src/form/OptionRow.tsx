import { classNames } from '../parts/class-names.ts';
import type { Option } from './GroupShell.tsx';

interface OptionRowProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly describedBy: string | undefined;
}

/** One answer: the native control fills the row, so that the whole row is the target. */
export function OptionRow({ type, id, name, option, checked, onChange, describedBy }: OptionRowProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-note`;
  return (
    <div className="hc-option">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        onChange={onChange}
        aria-describedby={classNames(hintId, describedBy) || undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint !== undefined && (
        <span className="hc-option__hint" id={hintId}>
          {option.hint}
        </span>
      )}
    </div>
  );
}
