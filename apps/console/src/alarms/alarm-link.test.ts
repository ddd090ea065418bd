import { describe, expect, it } from 'vitest';
import { alarmLink } from './alarm-link.ts';

describe('where an alarm leads', () => {
  it.each([
    ['batch-waiting', {}, '/batches/x'],
    ['batch-reds', {}, '/batches/x'],
    ['source-three-days', {}, '/batches'],
    ['officer-reds', {}, '/batches'],
    ['thin-evidence', {}, '/people/find'],
    ['reference-reds', { to: 'record' }, '/people/find'],
    ['reference-reds', { to: 'event' }, '/events'],
    ['district-swing', {}, '/people'],
    ['look-ups-of-nobody', {}, '/checks'],
    ['copied-code', {}, '/checks'],
    ['a kind of tomorrow', {}, '/people'],
  ])('%s %j: %s', (kind, facts, href) => {
    expect(alarmLink({ kind, subject: 'x', facts: facts as Record<string, string> }).href).toBe(href);
  });
});
