import type { ServiceAddress } from '../platform/config.ts';
import { callService } from './outside-service.ts';

/** The state's register of identity documents: says whether a number and a name belong together, nothing else. */
export interface IdentityRegister {
  readonly name: string;
  check(document: { type: string; number: string }, name: string): Promise<boolean>;
}

export function createIdentityRegister(register: ServiceAddress, name: string): IdentityRegister {
  return {
    name,
    async check(document, personName) {
      const reply = await callService<{ matches: boolean }>(register, '/identities/check', {
        documentType: document.type,
        documentNumber: document.number,
        name: personName,
      });
      return reply.matches;
    },
  };
}
