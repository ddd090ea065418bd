import { expect, test } from 'vitest';
import { recogniseOtherCode } from './other-codes.ts';

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['HQ0:ABC', 'other-version'],
  ['HQ10:ABC', 'other-version'],
  ['HC1:6BF', 'eu-dcc'],
  ['shc:/5676', 'smart-health-card'],
  ['https://xc.caict.ac.cn/?a', 'itinerary-card'],
  ['weixin://wxpay/bizpayurl?pr=abc', 'wechat-pay'],
  ['100000000000000000', 'wechat-pay'],
  ['160000000000000000', 'plain-text'],
  ['10000000000000000', 'plain-text'],
  ['alipays://platformapi/startapp', 'alipay-pay'],
  ['HTTPS://QR.ALIPAY.COM/FKX0', 'alipay-pay'],
  ['2500000000000000', 'alipay-pay'],
  ['http://example.org', 'link'],
  ['hello', 'plain-text'],
])('%j is recognised as %s', (text, code) => {
  expect(recogniseOtherCode(text)).toBe(code);
});

test('a pass of this version is no other code', () => {
  expect(recogniseOtherCode('HQ1:')).toBeNull();
});
