import { type DayNumber, DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES } from '@healthcode/domain';
import { Icon, listCountries, OptionGroup, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { faultsOfDocument, isTypedWhole, type LookUpField, type LookUpForm } from './look-up-form.ts';
import { useOriginalT } from './words.ts';

export interface LookUpPartProps {
  readonly form: LookUpForm;
  /** What kept the form from being sent, until it is put right. */
  readonly missing: readonly LookUpField[];
  readonly onChange: (part: Partial<LookUpForm>) => void;
}

function CountryField({
  form,
  missing,
  onChange,
}: LookUpPartProps & { readonly missing: readonly LookUpField[] }) {
  const t = useOriginalT();
  const { language } = usePreferences();
  const countries = useMemo(() => listCountries(language), [language]);
  const fault = missing.includes('country') ? faultsOfDocument(form, 0).country : undefined;
  return (
    <SelectField
      id="look-up-country"
      label={t('country')}
      options={countries}
      value={form.country === '' ? null : form.country}
      error={fault?.[language]}
      onChange={(country) => onChange({ country })}
    />
  );
}

/**
 * The number, with its mistake in words as soon as it is typed whole. A reader that types like a keyboard ends with
 * Enter: that leads on to the reason instead of sending a form that is not filled in.
 */
function NumberField({ form, missing, onChange, today }: LookUpPartProps & { readonly today: DayNumber }) {
  const t = useOriginalT();
  const { language } = usePreferences();
  const [left, setLeft] = useState(false);
  const fault = faultsOfDocument(form, today).number;
  const isNamed = missing.includes('number') || isTypedWhole(form) || (left && form.number !== '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setLeft(true);
    if (!fault) document.getElementById('look-up-reason')?.focus();
  };
  return (
    <div className="look-up-number">
      <TextField
        id="look-up-number"
        label={t(`number.${form.type}`)}
        hint={t('numberHint')}
        error={fault && isNamed ? fault[language] : undefined}
        value={form.number}
        onChange={(number) => {
          setLeft(false);
          onChange({ number });
        }}
        onBlur={() => setLeft(true)}
        onKeyDown={onKeyDown}
        big
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
      />
      <p className="look-up-right" role="status">
        {!fault && form.number !== '' ? (
          <>
            <Icon name="check" />
            {t('numberRight')}
          </>
        ) : null}
      </p>
    </div>
  );
}

/** Which document, and its number. */
export function LookUpDocument(props: LookUpPartProps & { readonly today: DayNumber }) {
  const t = useOriginalT();
  const { language } = usePreferences();
  const { form, onChange } = props;
  return (
    <>
      <OptionGroup
        id="look-up-type"
        label={t('type')}
        options={DOCUMENT_TYPES.map((value) => ({
          value,
          label: DOCUMENT_TYPE_NAMES[value].short[language],
        }))}
        value={form.type}
        onChange={(type) => onChange({ type })}
      />
      {form.type === 'passport' ? <CountryField {...props} /> : null}
      <NumberField key={form.type} {...props} />
    </>
  );
}
