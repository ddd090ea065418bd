import { paperListOf, paperText } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import encodeQR from 'qr';
import { DAY, issueOptions, NOW, newPhone, present } from '../pass-samples.ts';

/** A code as it is shown: its text and its modules, dark is true, without a quiet zone. */
export interface ShownCode {
  readonly medium: 'phone' | 'paper';
  readonly text: string;
  readonly modules: readonly (readonly boolean[])[];
}

/** As the apps encode it. */
export function shown(medium: ShownCode['medium'], text: string): ShownCode {
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 });
  return { medium, text, modules: bordered.slice(1, -1).map((row) => row.slice(1, -1)) };
}

/** A phone's pass with its proof: version 12. */
export async function phoneCode(idx: number): Promise<ShownCode> {
  const phone = newPhone();
  return shown('phone', await present(issuePass(issueOptions(phone, idx)), phone, NOW));
}

/** A pass on paper: version 9. */
export function paperCode(idx: number): ShownCode {
  const { deviceKey: _, ...rest } = issueOptions(newPhone(), idx);
  const pass = issuePass({ ...rest, kind: 'paper', status: { idx, uri: paperListOf(DAY).uri } });
  return shown('paper', paperText(pass));
}
