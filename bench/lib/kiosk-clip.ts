import { dayNumberAt } from '@healthcode/domain';
import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import type { ServerProcess } from '@healthcode/testkit/process';
import encodeQR from 'qr';
import { residentId } from './known-people.ts';

/** Chromium's camera plays thirty pictures a second. */
const PICTURE_MS = 1_000 / 30;
const GAP_MS = 200;
/** A clip begins and ends with so much of nothing, so that the camera is open before the first code comes. */
const NOTHING_MS = 1_500;
/** Proofs are a few seconds old when they are seen, whichever way the start was misjudged. */
const PROOF_AGE_MS = 5_000;

/** Somebody with a phone: the text that it draws at a moment. */
export interface HeldUp {
  present(now: number): Promise<string>;
}

/** As many different people, all green. */
export async function heldUpOf(server: ServerProcess, count: number): Promise<HeldUp[]> {
  const inbox = inboxAt(server.origin('resident'));
  const people: HeldUp[] = [];
  for (let order = 0; order < count; order++) {
    const resident = new CityUser('resident', server.origin('resident'), inbox);
    await resident.signIn(String(13_700_000_000 + order));
    await resident.apply(residentId(order));
    const { cityTime } = expectOk(await resident.call('time'));
    const { reply, keys } = await resident.enrol(1);
    const day = dayNumberAt(cityTime);
    const pass = reply.passes[0]!.pass;
    people.push({ present: (now) => keys.present(day, pass, now) });
  }
  return people;
}

/** A page as the camera sees it; the mark in the corner is there with each code and with nothing else. */
function pageWith(text: string | null): string {
  if (text === null) return '<body style="margin:0;background:#20262a">';
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return `<body style="margin:0;background:#20262a;display:grid;place-items:center;height:100vh">
    <div style="position:fixed;inset:0 auto auto 0;width:80px;height:80px;background:#fff"></div>
    <div style="background:#fff;transform:rotate(2deg)">
    <svg width="460" height="460" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><path d="${path}"/></svg></div>`;
}

/** Pictures of one code after another, each for `everyMs`, the first at `from` (UTC ms). */
export async function drawCodes(people: readonly HeldUp[], everyMs: number, from: number): Promise<Buffer[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const draw = async (text: string | null) => {
      await page.setContent(pageWith(text));
      return page.screenshot({ type: 'jpeg', quality: 90 });
    };
    const times = (picture: Buffer, ms: number) =>
      new Array<Buffer>(Math.round(ms / PICTURE_MS)).fill(picture);
    const nothing = await draw(null);
    const clip = times(nothing, NOTHING_MS);
    for (const [order, person] of people.entries()) {
      const code = await draw(await person.present(from + order * everyMs - PROOF_AGE_MS));
      clip.push(...times(code, everyMs - GAP_MS), ...times(nothing, GAP_MS));
    }
    return [...clip, ...times(nothing, NOTHING_MS)];
  } finally {
    await browser.close();
  }
}
