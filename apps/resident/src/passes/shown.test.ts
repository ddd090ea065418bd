import type { FamilyMember, Me } from '@healthcode/contracts/client';
import { expect, it } from 'vitest';
import { peopleOf, shownOf, withCode } from './shown.ts';

const hint = { type: 'resident-id', lastTwo: '27' };
const member = (personId: string, applied: boolean): FamilyMember => ({
  ...{ personId, applied, hint },
  maskedName: '李*芬',
  relation: 'parent',
  sex: 'female',
  since: 0,
  sharedWith: [],
});
const me: Me = {
  accountId: 'a',
  phoneHint: '',
  nextStep: 'done',
  consentVersion: 1,
  holder: { personId: 'me', maskedName: '张*三', hint },
  lastDeclaredAt: null,
  family: [member('mother', true), member('father', false)],
  familyAsks: 0,
};

it('shows who was shown last, as long as this phone may and there is a code; else its own person', () => {
  const people = peopleOf(me);
  expect(people.map(({ personId }) => personId)).toEqual(['me', 'mother', 'father']);
  expect(withCode(people).map(({ personId }) => personId)).toEqual(['me', 'mother']);
  const shown = (personId: string | null) => shownOf(people, personId)?.holder.personId;
  expect([null, 'mother', 'father', 'gone'].map(shown)).toEqual(['me', 'mother', 'me', 'me']);
});

it('shows nobody where nobody has proven who they are', () => {
  expect(peopleOf(null)).toEqual([]);
  expect(peopleOf({ ...me, holder: null })).toEqual([]);
  expect(shownOf([], 'me')).toBeNull();
});
