import { parseDeclaration, questionsAsked } from '@healthcode/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  type DeclarationDraft,
  firstOpenQuestion,
  isStale,
  markSent,
  startDraft,
} from './draft.ts';

const today = 20_780;
const start = startDraft('first', 1_000);
type Step = Parameters<typeof answerQuestion>[1];
const fill = (draft: DeclarationDraft, answers: readonly (readonly [Step, unknown])[]) =>
  answers.reduce((kept, [id, answer]) => answerQuestion(kept, id, answer as never, 'next'), draft);
const withSymptoms = fill(start, [
  ['area', '120101'],
  ['symptoms', 'yes'],
  ['symptomCodes', ['fever']],
  ['sinceDay', today - 1],
]);

describe('the draft of a declaration', () => {
  it('leads to the first open question and then to the check', () => {
    expect(firstOpenQuestion(start)).toBe('area');
    expect(firstOpenQuestion(withSymptoms)).toBe('temperature');
    const rest = fill(withSymptoms, [
      ['contact', 'no'],
      ['travel', 'unsure'],
    ]);
    expect(firstOpenQuestion(rest)).toBe('temperature');
    const skipped = fill(rest, [['temperature', undefined]]);
    expect(firstOpenQuestion(skipped)).toBeNull();
    expect(skipped.answers).not.toHaveProperty('temperature');
  });

  it('asks a skipped question no more, until it is answered', () => {
    const skipped = fill(start, [['temperature', undefined]]);
    expect(skipped.skipped).toEqual(['temperature']);
    expect(fill(skipped, [['temperature', 365]]).skipped).toEqual([]);
  });

  it('forgets the answers that no longer belong', () => {
    const without = fill(withSymptoms, [['symptoms', 'no']]);
    expect(without.answers).toEqual({ area: '120101', symptoms: 'no' });
  });

  it('is complete exactly when the domain accepts it', () => {
    const answer = fc.oneof(
      fc.tuple(fc.constant('area'), fc.constantFrom('120101', '120116')),
      fc.tuple(fc.constantFrom('symptoms', 'contact', 'travel'), fc.constantFrom('no', 'yes', 'unsure')),
      fc.tuple(fc.constant('symptomCodes'), fc.constantFrom(['fever'], ['fatigue', 'headache'])),
      fc.tuple(fc.constant('sinceDay'), fc.constantFrom(today, today - 3)),
      fc.tuple(fc.constant('temperature'), fc.constantFrom(365, 380, undefined)),
    ) as fc.Arbitrary<readonly [Step, unknown]>;
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const draft = fill(fill(start, answers), [
          ['temperature', undefined],
          ['contactDetail', undefined],
          ['stays', undefined],
        ]);
        expect(firstOpenQuestion(draft) === null).toBe(parseDeclaration(draft.answers, today).ok);
        const asked: string[] = questionsAsked(draft.answers).map(({ id }) => id);
        expect(Object.keys(draft.answers).every((id) => asked.includes(id))).toBe(true);
      }),
    );
  });
});

describe('the page of the district', () => {
  const at = (area: string, details: object, draft = start) =>
    answerQuestion(draft, 'area', area as never, 'next', details as never);

  it('keeps what is said beside it, while other questions are answered', () => {
    const draft = fill(at('120101', { street: '120101001', community: '某里' }), [['symptoms', 'no']]);
    expect(draft.answers).toEqual({
      area: '120101',
      symptoms: 'no',
      street: '120101001',
      community: '某里',
    });
  });

  it('forgets it with another answer, and a change of it alone is a change', () => {
    const draft = at('120101', { street: '120101001' });
    expect(at('120102', {}, draft).answers).toEqual({ area: '120102' });
    expect(at('120101', { street: '120101002' }, markSent(draft)).declarationId).toBe('next');
    expect(at('120101', { street: '120101001' }, markSent(draft)).declarationId).toBe('first');
  });
});

describe('the id under which a declaration is sent', () => {
  const sent = markSent(withSymptoms);

  it('stays while it is filled in, and when it is sent again', () => {
    expect(withSymptoms.declarationId).toBe('first');
    expect(sent.declarationId).toBe('first');
    expect(answerQuestion(sent, 'symptoms', 'yes', 'next').declarationId).toBe('first');
  });

  it('is new when an answer changes after it was sent', () => {
    const changed = answerQuestion(sent, 'symptoms', 'no', 'next');
    expect(changed).toMatchObject({ declarationId: 'next', sent: false });
  });
});

describe('how long a draft counts', () => {
  it('ends after 24 hours', () => {
    const day = 86_400_000;
    expect([day - 1, day, day + 1].map((age) => isStale(start, 1_000 + age))).toEqual([false, true, true]);
  });
});
