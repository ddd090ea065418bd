import { describe, expect, it } from 'vitest';
import { HEALTH_GROUPS, TEXT_GROUPS, textGroupOf, USUAL_TEXTS } from './text-groups.ts';

describe('which notices may go out as a text message', () => {
  it('of colours those that are not green, whatever was before', () => {
    const to = (colour: unknown) => textGroupOf('colour-changed', { from: 'red', to: colour });
    expect(['green', 'orange', 'red', 'blue', undefined, 3].map(to)).toEqual([
      ...[null, 'colour', 'colour'],
      ...[null, null, null],
    ]);
  });

  it('what guards an account, what an appeal asks or decides, what ends soon; nothing else', () => {
    expect(textGroupOf('passkey-removed', {})).toBe('security');
    expect(textGroupOf('code-copied', {})).toBe('security');
    expect(textGroupOf('appeal-decided', {})).toBe('appeals');
    expect(textGroupOf('span-ends', {})).toBe('reminders');
    const SENT_WHERE_THEY_HAPPEN = ['device-new', 'passkey-added', 'phone-changed', 'identity-claimed'];
    for (const kind of [
      ...SENT_WHERE_THEY_HAPPEN,
      'family-asked',
      'paper-issued',
      'not-known',
      'toString',
      '__proto__',
    ])
      expect([kind, textGroupOf(kind, {})]).toEqual([kind, null]);
  });

  it('usually a colour and what guards an account; of health nothing without consent', () => {
    expect(USUAL_TEXTS).toEqual(['colour', 'security']);
    expect(TEXT_GROUPS.filter((group) => !HEALTH_GROUPS.includes(group))).toEqual(['security']);
  });
});
