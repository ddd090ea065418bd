import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { playEnumerate, playOtp } from '@healthcode/testkit/guessing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

describe('R19 who guesses one-time codes', () => {
  it('has five comparisons a code, thirty a phone and hour, sixty a device and hour', async () => {
    const story = await playOtp(city, { atOnce: 60, phones: 70, fromOneAddress: 6 });
    expect(story.oneCode).toEqual({ guesses: 60, compared: 5, opened: false });
    expect(story.onePhone).toEqual({ codes: 6, compared: 30, mostOfACode: 5 });
    expect(story.oneDevice).toEqual({ guesses: 70, compared: 60 });
    expect(story.oneAddress).toEqual({ guesses: 6, compared: 6 });
    expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
  }, 120_000);
});

describe('R19 who asks whether somebody is there', () => {
  it('is told nothing, neither by words nor by time', async () => {
    const { pairs, outcomes } = await playEnumerate(city, 30);
    expect(pairs).toHaveLength(8);
    for (const { what, sameAnswers, differs, answers, ...times } of pairs) {
      expect([what, answers.length, sameAnswers, differs && times]).toEqual([what, 1, true, false]);
    }
    expect(outcomes).toMatchObject({ unknown: 0, lost: 0 });
  }, 240_000);
});
