import type { IdentityProvider } from '../../adapters/identity-provider.ts';
import type { Services } from '../../services.ts';
import { type CodePurpose, codeProblem, tryCode } from './one-time-codes.ts';

export interface PhoneProof {
  /** Eleven digits. */
  readonly phone: string;
  /** The one-time code that was sent to it, as typed. */
  readonly code: string;
}

/**
 * The city's own channel: whoever reads the code that was sent to a phone has that phone, whose number is their lasting
 * name. A code that is wrong throws what is to be said at its field.
 */
export const createPhoneProvider = (
  services: Services,
  purpose: CodePurpose,
): IdentityProvider<PhoneProof> => ({
  channel: 'phone',
  exchange: async ({ phone, code }) => {
    const triesLeft = await tryCode(services, { purpose, phone }, code);
    if (triesLeft !== null) throw codeProblem(triesLeft);
    return { subject: phone, identity: null };
  },
});
