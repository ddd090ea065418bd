import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const PRODUCTION = {
  HEALTHCODE_MODE: 'production',
  RESIDENT_ORIGIN: 'https://code.example',
  GATE_ORIGIN: 'https://gate.example',
  CONSOLE_ORIGIN: 'https://console.example',
  TEXT_MESSAGES_URL: 'https://a.example',
  TEXT_MESSAGES_TOKEN: 'a',
  IDENTITY_REGISTER_URL: 'https://b.example',
  IDENTITY_REGISTER_TOKEN: 'b',
};
const ALIPAY = {
  ALIPAY_URL: 'https://relay.example/',
  ALIPAY_TOKEN: 'c',
  ALIPAY_AUTHORIZE_URL: 'https://open.example/authorize',
};
const read = (env: Record<string, string>) => readConfig({ ...PRODUCTION, ...env }, '/');
const missing = (env: Record<string, string>) => {
  const result = read(env);
  return result.ok ? [] : result.problems.map(({ variable }) => variable);
};

describe('the settings of the Alipay channel', () => {
  it('may be left out', () => {
    expect(read({})).toMatchObject({ ok: true, config: { alipay: null } });
  });

  it('are read together', () => {
    expect(read(ALIPAY)).toMatchObject({
      ok: true,
      config: {
        alipay: {
          url: 'https://relay.example',
          token: 'c',
          authorizeUrl: 'https://open.example/authorize',
        },
      },
    });
  });

  it('are all named that are missing where one is given', () => {
    expect(missing({ ALIPAY_URL: ALIPAY.ALIPAY_URL })).toEqual(['ALIPAY_TOKEN', 'ALIPAY_AUTHORIZE_URL']);
    expect(missing({ ...ALIPAY, ALIPAY_AUTHORIZE_URL: 'http://open.example' })).toEqual([
      'ALIPAY_AUTHORIZE_URL',
    ]);
  });
});
