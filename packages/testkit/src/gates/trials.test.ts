import type { PassVerdict } from '@healthcode/pass';
import { expect, it } from 'vitest';
import { failuresOf, joinStories, Trials } from './trials.ts';

const verdict = (more: Partial<PassVerdict>): Promise<PassVerdict> =>
  Promise.resolve({ outcome: 'ok', reasons: [], documentMustBeSeen: false, ...more });
const green = () => verdict({ colour: 'green' });
const stale = () => verdict({ outcome: 'stale', reasons: ['proof-too-old'] });

it('what comes as the table says is counted by answer and reason, and is no failure', async () => {
  const trials = new Trials();
  await trials.try('a code', 'green', green);
  await trials.try('a film', ['stale', 'expired'], stale);
  await trials.try('a film', ['stale', 'expired'], stale);
  const story = trials.story();
  expect(story.trials).toEqual([
    { what: 'a code', allowed: ['green'], tried: 1, found: { green: 1 }, reasons: {} },
    {
      what: 'a film',
      allowed: ['stale', 'expired'],
      tried: 2,
      found: { stale: 2 },
      reasons: { 'proof-too-old': 2 },
    },
  ]);
  expect(story.outcomes).toEqual({ acknowledged: 1, refused: 2, unknown: 0, lost: 0 });
  expect(failuresOf(story)).toEqual([]);
});

it('what is admitted beyond the table, refused against it, or not clear is a failure', async () => {
  const trials = new Trials();
  await trials.try('a film', 'stale', green);
  await trials.try('a code', 'green', stale);
  await trials.try('a call', 'taken', () => Promise.reject(new Error('no reply')));
  await trials.try('a refusal without a reason', 'stale', () => verdict({ outcome: 'stale' }));
  trials.outcomes.lost += 1;
  expect(failuresOf(trials.story())).toEqual([
    'a film: 1 times green, not stale',
    'a code: 1 times stale, not green',
    'a call: 1 times unknown, not taken',
    'a refusal without a reason: 1 times unknown, not stale',
    'something had no clear outcome',
    'something acknowledged was lost',
  ]);
});

it('the same thing with another answer to come is counted by itself; nothing tried is a failure', async () => {
  const trials = new Trials();
  await trials.try('a code', 'green', green);
  await trials.try('a code', 'stale', green);
  expect(failuresOf(trials.story())).toEqual(['a code: 1 times green, not stale']);
  expect(failuresOf(new Trials().story())).toEqual(['nothing was tried']);
});

it('the stories of two cities are added up', async () => {
  const [one, two] = [new Trials(), new Trials()];
  await one.try('a film', 'stale', stale);
  await two.try('a film', 'stale', stale);
  await two.try('a film', 'stale', green);
  const both = joinStories([one.story(), two.story()]);
  expect(both.trials).toMatchObject([{ tried: 3, found: { stale: 2, green: 1 } }]);
  expect(both.outcomes).toEqual({ acknowledged: 1, refused: 2, unknown: 0, lost: 0 });
});
