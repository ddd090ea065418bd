import type { TestCity } from '../city/start-test-city.ts';
import { gateOf, holderOf, staffOf } from './cast.ts';
import { revokeListKey, rotateListKey } from './rotate-lists.ts';
import { type RotateScene, revokePassKey, rotatePassKey } from './rotate-passes.ts';
import { restartInBetween } from './rotate-restart.ts';
import { stolenGate } from './rotate-stolen.ts';
import { type GateStory, Trials } from './trials.ts';

/** Replaces and revokes the keys for passes and lists, with gates online, offline and stolen; ends with a restart. */
export async function playRotate(city: TestCity, say: (text: string) => void = () => {}): Promise<GateStory> {
  const trials = new Trials();
  const staff = await staffOf(city);
  const holder = await holderOf(city, 0);
  const [online, told, away] = [await gateOf(staff), await gateOf(staff), await gateOf(staff)];
  const scene: RotateScene = { city, trials, staff, online, told, away, holder, ofRevoked: [] };
  for (const [what, act] of [
    ['the next key for passes', rotatePassKey],
    ['the key for passes is revoked', revokePassKey],
    ['the next key for lists', rotateListKey],
    ['the key for lists is revoked', revokeListKey],
    ['a stolen gate, and two midnights', stolenGate],
    ['a restart while a key lies ready', restartInBetween],
  ] as const) {
    say(what);
    await act(scene);
  }
  return trials.story();
}
