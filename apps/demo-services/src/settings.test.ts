import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('takes any free port when none is named', () => {
    expect(readSettings({ DEMO_SERVICES_TOKEN: 't' })).toEqual({ ok: true, token: 't', port: 0 });
  });

  it.each([
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['-1', false],
    ['http', false],
    ['', false],
  ])('port “%s” is accepted: %s', (port, accepted) => {
    expect(readSettings({ DEMO_SERVICES_TOKEN: 't', DEMO_SERVICES_PORT: port }).ok).toBe(accepted);
  });

  it.each([{}, { DEMO_SERVICES_TOKEN: '' }])('has no token of its own: %o', (env) => {
    expect(readSettings(env)).toMatchObject({ ok: false, problem: 'DEMO_SERVICES_TOKEN is not set' });
  });

  it('refuses to run in production', () => {
    const settings = readSettings({ DEMO_SERVICES_TOKEN: 't', HEALTHCODE_MODE: 'production' });
    expect(settings).toMatchObject({ ok: false, problem: expect.stringContaining('production') });
  });
});
