import type { DocumentType } from '@healthcode/domain';
import { listCountries, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useMemo } from 'react';
import type { IdentityField, IdentityInput } from '../identity/check-identity.ts';
import { useT } from './words.ts';

/** In the order in which they stand on the page. */
export const FIELD_IDS: readonly { readonly key: IdentityField; readonly id: string }[] = [
  { key: 'documentCountry', id: 'document-country' },
  { key: 'documentNumber', id: 'document-number' },
  { key: 'birthDate', id: 'birth-date' },
  { key: 'name', id: 'name' },
];

interface OwnDocumentFieldsProps {
  readonly type: DocumentType;
  readonly input: IdentityInput;
  readonly errorAt: (field: IdentityField) => string | undefined;
  readonly onChange: (input: IdentityInput) => void;
}

/** Number and name; of a passport also who issued it and when its holder was born. */
export function OwnDocumentFields({ type, input, errorAt, onChange }: OwnDocumentFieldsProps) {
  const t = useT();
  const isPassport = type === 'passport';
  const set = (part: Partial<IdentityInput>) => onChange({ ...input, ...part });
  return (
    <>
      {isPassport && (
        <CountryField
          value={input.documentCountry}
          error={errorAt('documentCountry')}
          onChange={(documentCountry) => set({ documentCountry })}
        />
      )}
      <TextField
        id="document-number"
        label={t(`number.${type}`)}
        hint={t(`numberHint.${type}`)}
        error={errorAt('documentNumber')}
        value={input.documentNumber}
        onChange={(documentNumber) => set({ documentNumber })}
        big
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {isPassport && (
        <TextField
          id="birth-date"
          label={t('birthDate')}
          hint={t('birthDateHint')}
          error={errorAt('birthDate')}
          value={input.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          chars={12}
          autoComplete="bday"
          spellCheck={false}
        />
      )}
      <TextField
        id="name"
        label={t('name')}
        hint={t(isPassport || type === 'foreign-pr' ? 'nameHintLatin' : 'nameHint')}
        error={errorAt('name')}
        value={input.name}
        onChange={(name) => set({ name })}
        autoComplete="name"
        spellCheck={false}
      />
    </>
  );
}

interface CountryFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (country: string) => void;
}

/** The phone's own list: it can be searched by typing, in the reader's language. */
function CountryField({ value, error, onChange }: CountryFieldProps) {
  const t = useT();
  const { language } = usePreferences();
  const countries = useMemo(() => listCountries(language), [language]);
  return (
    <SelectField
      id="document-country"
      label={t('country')}
      error={error}
      options={countries}
      value={value === '' ? null : value}
      onChange={onChange}
      autoComplete="country"
    />
  );
}
