import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { failuresOf, type GateStory, playForge, playReplay, playRotate } from '@healthcode/testkit/gates';
import { afterEach, describe, expect, it } from 'vitest';

const LONGEST_MS = 120_000;
let city: TestCity | undefined;
afterEach(() => city?.stop());

async function play(clock: string, story: (city: TestCity) => Promise<GateStory>): Promise<GateStory> {
  city = await startTestCity({ clock });
  return story(city);
}

const foundOf = ({ trials }: GateStory, what: string) => trials.find((trial) => trial.what === what)?.found;

describe('codes that are shown again', () => {
  it(
    'are admitted where docs/pass-format.md says so, and nowhere else; checks sent again are stored once',
    async () => {
      const story = await play('2020-03-02T10:00:00+08:00', (one) => playReplay(one, 40));
      expect(failuresOf(story)).toEqual([]);
      expect(foundOf(story, 'a photograph, the holder not scanned: 30 s')).toEqual({ green: 1 });
      expect(foundOf(story, 'a photograph, the holder not scanned: 31 s')).toEqual({ stale: 1 });
      expect(foundOf(story, 'a copy at another gate, offline: 30 s')).toEqual({ green: 1 });
      expect(foundOf(story, 'two gates at the same moment, offline')).toEqual({ green: 2 });
      expect(foundOf(story, 'a check that is uploaded five times')).toEqual({ 'stored once': 40 });
      expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
    },
    LONGEST_MS,
  );
});

describe('codes, lists and manifests that are forged', () => {
  it(
    'are refused, whatever is changed or made anew',
    async () => {
      const story = await play('2020-03-02T10:00:00+08:00', (one) => playForge(one, 13));
      expect(failuresOf(story)).toEqual([]);
      const tried = (what: string) => story.trials.find((trial) => trial.what === what)?.tried;
      expect(tried('one bit of a phone’s code')).toBeGreaterThan(150);
      expect(tried('one character of a code on paper')).toBeGreaterThan(500);
      expect(tried('one bit of a manifest')).toBeGreaterThan(250);
      expect(tried('a text of the published vectors')).toBeGreaterThan(100);
      expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
    },
    LONGEST_MS,
  );
});

describe('keys that are replaced, revoked and stolen', () => {
  it(
    'let gates that are offline go on as far as docs/pass-format.md says, and a thief no further',
    async () => {
      const story = await play('2020-03-01T09:00:00+08:00', (one) => playRotate(one));
      expect(failuresOf(story)).toEqual([]);
      expect(foundOf(story, 'a stolen gate reads the list of the next day')).toEqual({ green: 1 });
      expect(foundOf(story, 'a stolen gate reads no list of the day after')).toEqual({ 'cannot-check': 1 });
      expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
    },
    LONGEST_MS,
  );
});
