import { describe, expect, it } from 'vitest';
import { readUserAgent } from './read-user-agent.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a browser calls itself', () => {
  it.each([
    [`${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`, 'iphone', 'safari'],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.47(0x1800) NetType/WIFI Language/zh_CN`, 'iphone', 'wechat'],
    [`${IPHONE} CriOS/124.0 Mobile/15E148 Safari/604.1`, 'iphone', 'chrome'],
    [`${ANDROID} Version/4.0 Chrome/116.0 Mobile Safari/537.36 AlipayClient/10.5`, 'android', 'alipay'],
    [`${ANDROID} Chrome/99.0 HuaweiBrowser/15.0 Mobile Safari/537.36`, 'android', 'huawei'],
    [`${ANDROID} Chrome/125.0 Mobile Safari/537.36`, 'android', 'chrome'],
    [
      'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 ArkWeb/4.1',
      'harmony',
      'chrome',
    ],
    [`${WINDOWS} Chrome/124.0 Safari/537.36 Edg/124.0`, 'windows', 'edge'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0', 'linux', 'firefox'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15',
      'mac',
      'safari',
    ],
  ])('%s', (userAgent, system, browser) => {
    expect(readUserAgent(userAgent)).toEqual({ system, browser });
  });

  it('is another where nobody knows it', () => {
    for (const text of ['', 'curl/8.5.0', 'node', 'x'.repeat(400)]) {
      expect(readUserAgent(text)).toEqual({ system: 'other', browser: 'other' });
    }
  });
});
