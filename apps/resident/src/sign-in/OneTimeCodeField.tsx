import { TextField, type TextFieldProps } from '@healthcode/ui';

/** For the digits of a text message: phones offer to fill them in. */
export function OneTimeCodeField(
  props: Pick<TextFieldProps, 'id' | 'label' | 'hint' | 'error' | 'value' | 'onChange'>,
) {
  return <TextField {...props} big chars={8} inputMode="numeric" autoComplete="one-time-code" />;
}
