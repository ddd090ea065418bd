import type { ApiClient, IssuerKeys } from '@healthcode/contracts/client';
import { fromBase64Url, type StatementVerdict, verifyStatement } from '@healthcode/pass';
import { webCrypto } from '@healthcode/pass/webcrypto';

/** `keys`: the public keys could not be fetched, so that nothing can be said. */
export type Checked = StatementVerdict | { readonly outcome: 'keys' };

const trusted = ({ issuers }: IssuerKeys) =>
  issuers.map(({ iss, keys }) => ({
    iss,
    passKeys: keys
      .filter(({ use }) => use === 'pass')
      .flatMap(({ kid, publicKey }) => {
        const bytes = fromBase64Url(publicKey);
        return bytes === null ? [] : [{ kid, publicKey: bytes }];
      }),
  }));

/** Checks a statement on this device; only the public keys are asked for. */
export async function checkStatement(api: ApiClient, text: string, now: number): Promise<Checked> {
  const keys = await api('issuerKeys');
  if (!keys.ok) return { outcome: 'keys' };
  return verifyStatement(text, { crypto: webCrypto(), issuers: trusted(keys.value), now });
}
