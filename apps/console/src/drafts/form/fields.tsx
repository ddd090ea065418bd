import { AUTHORITIES, AUTHORITY_NAMES, type Localised } from '@healthcode/domain';
import { CheckGroup, SelectField, TextArea, TextField, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/words.ts';
import { type ContentPath, pathText, textAt, valueAt, withValue } from './content-path.ts';
import { useEditor, useFieldAt } from './EditorContext.tsx';
import { fieldId, problemAt } from './problem-places.ts';
import { typedNumber } from './rule-data.ts';

interface FieldAtProps {
  readonly path: ContentPath;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A line of text at a path of the draft's content. */
export function TextAt({ path, label, hint, chars }: FieldAtProps & { readonly chars?: number }) {
  const { id, text, error, set } = useFieldAt(path);
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      error={error}
      value={text}
      onChange={set}
      autoComplete="off"
      chars={chars}
    />
  );
}

interface NumberAtProps extends FieldAtProps {
  readonly unit?: string;
  /** Takes the object around it away with the last of its numbers. */
  readonly prune?: boolean;
}

/** A whole number; what is no number stays as typed until it is mended. */
export function NumberAt({ path, label, hint, unit, prune = false }: NumberAtProps) {
  const { id, text, error } = useFieldAt(path);
  const { change } = useEditor();
  const set = (typed: string) =>
    change((before) => {
      const written = withValue(before, path, typedNumber(typed));
      const around = path.slice(0, -1);
      const isEmpty = JSON.stringify(valueAt(written, around)) === '{}';
      return prune && isEmpty ? withValue(written, around, undefined) : written;
    });
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      error={error}
      value={text}
      onChange={set}
      inputMode="numeric"
      autoComplete="off"
      chars={6}
      unit={unit}
    />
  );
}

interface SelectAtProps extends FieldAtProps {
  readonly options: readonly { readonly value: string; readonly name: Localised }[];
  /** Instead of only putting the value there. */
  readonly onChoose?: (value: string) => void;
  /** Tells what is wrong with the whole that it is a part of. */
  readonly around?: boolean;
}

/** One of a list; a value that is not in it shows as not chosen. */
export function SelectAt({ path, label, hint, options, onChoose, around = false }: SelectAtProps) {
  const { id, text, error, set } = useFieldAt(path, { around });
  const { language } = usePreferences();
  return (
    <SelectField
      id={id}
      label={label}
      hint={hint}
      error={error}
      options={options.map(({ value, name }) => ({ value, label: name[language] }))}
      value={options.some(({ value }) => value === text) ? text : null}
      onChange={onChoose ?? set}
    />
  );
}

interface LocalisedAtProps extends FieldAtProps {
  readonly long?: boolean;
}

/** The same text in both languages, side by side. */
export function LocalisedAt({ path, label, hint, long = false }: LocalisedAtProps) {
  const t = useT();
  const { content, problems, isTold } = useEditor();
  const { language } = usePreferences();
  const at = pathText(path);
  const problem = problemAt(problems, at);
  const errorOf = (side: 'zh' | 'en') => {
    const isHere =
      problem?.code === 'language-missing' ? textAt(content, [...path, side]).trim() === '' : side === 'zh';
    if (!problem || !isHere || !isTold(side === 'en' ? `${at}.en` : at)) return undefined;
    return problem.code === 'language-missing' ? t(`form.blank.${side}`) : problem.message[language];
  };
  return (
    <fieldset className="console-both">
      <legend className="hc-field__label">{label}</legend>
      {hint !== undefined && <p className="hc-field__hint">{hint}</p>}
      <div className="console-both__sides">
        <SideAt
          id={fieldId(at)}
          path={[...path, 'zh']}
          long={long}
          label={t('form.zh')}
          error={errorOf('zh')}
        />
        <SideAt
          id={fieldId(`${at}.en`)}
          path={[...path, 'en']}
          long={long}
          label={t('form.en')}
          error={errorOf('en')}
        />
      </div>
    </fieldset>
  );
}

interface SideProps extends FieldAtProps {
  readonly id: string;
  readonly long: boolean;
  readonly error: string | undefined;
}

function SideAt({ id, path, long, label, error }: SideProps) {
  const { text, set } = useFieldAt(path);
  const props = { id, label, error, value: text, onChange: set };
  return long ? <TextArea {...props} rows={4} /> : <TextField {...props} autoComplete="off" />;
}

/** Kinds of authority, any number of them. */
export function AuthoritiesAt({ path, label, hint }: FieldAtProps) {
  const { id, value, error, set } = useFieldAt(path, { below: true });
  const { language } = usePreferences();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <div className="console-checks-small">
      <CheckGroup
        id={id}
        label={label}
        hint={hint}
        error={error}
        options={AUTHORITIES.map((authority) => ({
          value: authority,
          label: AUTHORITY_NAMES[authority][language],
        }))}
        values={AUTHORITIES.filter((authority) => chosen.includes(authority))}
        onChange={set}
      />
    </div>
  );
}

/** A part of a rule's form under a small heading. */
export function FormPart({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="console-part">
      <legend>{title}</legend>
      {hint !== undefined && <p className="hc-field__hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
