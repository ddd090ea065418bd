/**
 * Six digits are guessed sooner or later by whoever may guess often enough. Here outsiders try in every way that they
 * have, and what was compared is counted. See docs/drills.md.
 */
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { type OtpStory, playOtp } from '@healthcode/testkit/guessing';

/** More than one device may try, and more than one address may. */
const PLAN = { atOnce: 200, phones: 100, fromOneAddress: 3_300 };
const A_CODE = 5;
const A_PHONE = 30;
const A_DEVICE = 60;
const AN_ADDRESS = 3_000;

/** What the city must have stood; empty: it did. */
function failuresOf({ oneCode, onePhone, oneDevice, oneAddress, outcomes }: OtpStory): string[] {
  const checks: [boolean, string][] = [
    [oneCode.compared <= A_CODE && !oneCode.opened, 'a code was compared too often'],
    [onePhone.mostOfACode <= A_CODE, 'a code of many was compared too often'],
    [onePhone.compared <= A_PHONE, 'one phone could be guessed at too often in an hour'],
    [oneDevice.compared <= A_DEVICE, 'one device could guess too often in an hour'],
    [oneAddress.compared <= AN_ADDRESS, 'one address could guess too often in an hour'],
    [outcomes.unknown === 0, 'a call had no clear answer'],
    [outcomes.lost === 0, 'a code was acknowledged and never sent'],
  ];
  return checks.flatMap(([stood, what]) => (stood ? [] : [what]));
}

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const city = await startTestCity();
try {
  const story = await playOtp(city, PLAN, (text) => console.error(`${seconds()} s  ${text}`));
  const failures = failuresOf(story);
  console.log(JSON.stringify({ drill: 'otp', seconds: seconds(), ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
