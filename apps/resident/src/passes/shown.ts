import type { FamilyMember, Holder, Me } from '@healthcode/contracts/client';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import type { Shown } from './wallet.ts';

/** Somebody whose code this phone can show: its own person (no `member`), or a family member. */
export interface Person extends Shown {
  readonly holder: Holder;
  readonly member: FamilyMember | null;
}

/** Everybody whose code this phone may show, its own person first. */
export function peopleOf(me: Me | null): Person[] {
  if (me === null || me.holder === null) return [];
  const { holder } = me;
  return [
    { personId: holder.personId, isSelf: true, holder, member: null },
    ...me.family.map((member) => ({ personId: member.personId, isSelf: false, holder: member, member })),
  ];
}

/** Those of them who have a code: somebody has declared for them. */
export const withCode = (people: readonly Person[]): Person[] =>
  people.filter(({ member }) => member === null || member.applied);

/** Whose code is shown: who was shown last, as long as this phone may; else its own person. */
export const shownOf = (people: readonly Person[], personId: string | null): Person | null =>
  withCode(people).find((person) => person.personId === personId) ?? people[0] ?? null;

export interface ShownUse {
  readonly people: readonly Person[];
  /** Null: nobody has proven here who they are. */
  readonly shown: Person | null;
  show(personId: string): void;
}

/** Whose codes this phone shows, and whose it shows now; that is remembered on the phone. */
export function useShown(): ShownUse {
  const { session, shown, store } = useServices();
  const people = peopleOf(personOf(useObserved(session.state)));
  const show = (personId: string) => {
    shown.set(personId);
    void store.remember('shown', personId);
  };
  return { people, shown: shownOf(people, useObserved(shown)), show };
}
