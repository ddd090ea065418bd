import type { FamilyMember } from '@healthcode/contracts/client';
import { createContext, useContext } from 'react';

/** For whom the questions are answered. */
export interface Declaring {
  /** Where the questions are: `/declare`, or below it for a family member. */
  readonly base: string;
  /** Null: for oneself. */
  readonly member: FamilyMember | null;
}

export const OWN: Declaring = { base: '/declare', member: null };

export const declaringFor = (member: FamilyMember): Declaring => ({
  base: `/declare/for/${member.personId}`,
  member,
});

export const DeclaringContext = createContext<Declaring>(OWN);

export const useDeclaring = (): Declaring => useContext(DeclaringContext);
