import { formatDay, type IdentityDocument } from '@healthcode/domain';
import type { ServiceAddress } from '../platform/config.ts';
import { callService } from './outside-service.ts';

/** The state's register of identity documents: says what belongs together, yes or no, and nothing else. */
export interface IdentityRegister {
  readonly name: string;
  /** Whether document and name belong together; of a passport also its holder's date of birth. */
  check(document: IdentityDocument, name: string): Promise<boolean>;
  /** Whether two documents are of one person. */
  samePerson(one: IdentityDocument, other: IdentityDocument): Promise<boolean>;
  /** Whether this phone is registered to the holder of the document. */
  phoneBelongsTo(document: IdentityDocument, phone: string): Promise<boolean>;
  /** Whether the holder of the one is the guardian of the holder of the other. */
  isGuardian(guardian: IdentityDocument, child: IdentityDocument): Promise<boolean>;
}

const asked = ({ type, number, country }: IdentityDocument) => ({
  documentType: type,
  documentNumber: number,
  ...(country === undefined ? {} : { documentCountry: country }),
});

const birthOf = ({ type, birthDay }: IdentityDocument) =>
  type === 'passport' && birthDay !== undefined ? { birthDate: formatDay(birthDay) } : {};

export function createIdentityRegister(register: ServiceAddress, name: string): IdentityRegister {
  const ask = async (path: string, body: Readonly<Record<string, unknown>>): Promise<boolean> =>
    (await callService<{ matches: boolean }>(register, path, body)).matches;
  return {
    name,
    check: (document, personName) =>
      ask('/identities/check', { ...asked(document), ...birthOf(document), name: personName }),
    async samePerson(one, other) {
      const question = { one: asked(one), other: asked(other) };
      return (await callService<{ same: boolean }>(register, '/identities/same-person', question)).same;
    },
    phoneBelongsTo: (document, phone) => ask('/identities/phone', { ...asked(document), phone }),
    isGuardian: (guardian, child) =>
      ask('/identities/guardian', { guardian: asked(guardian), child: asked(child) }),
  };
}
