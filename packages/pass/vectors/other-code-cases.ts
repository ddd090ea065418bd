import { encodeCbor } from '@healthcode/pass';
import { phoneParts, phoneText, textOf } from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { noVerdict } from './verdicts.ts';

const OTHERS: readonly (readonly [name: string, text: string, code: string])[] = [
  ['EU digital certificate', 'HC1:6BFOXN%TSMAHN-H6SKJPT.-7G2TZ978S8SFZA', 'eu-dcc'],
  [
    'SMART health card',
    'shc:/567629095243206034602924374044603122295953265460346029254077280433',
    'smart-health-card',
  ],
  ['WeChat payment link', 'wxp://f2f0AbCdEfGhIjKlMnOpQrStUvWxYz', 'wechat-pay'],
  ['WeChat payment code', '134567890123456789', 'wechat-pay'],
  ['Alipay payment link', 'https://qr.alipay.com/fkx00000example', 'alipay-pay'],
  ['Alipay payment code', '281234567890123456', 'alipay-pay'],
  ['travel card', 'https://xc.caict.ac.cn/?id=example', 'itinerary-card'],
  ['a web address', 'https://www.example.org/', 'link'],
  ['plain text', '津A·12345', 'plain-text'],
  ['lower case', 'hq1:abc', 'plain-text'],
];

/** Texts that are no passes, and what they seem to be. */
export function otherCodeCases(): PassCase[] {
  const damaged = (name: string, text: string, reason: string): PassCase => ({
    name,
    text,
    expect: noVerdict('not-a-pass', [reason]),
  });
  const whole = phoneText(phoneParts());
  return [
    ...OTHERS.map(([name, text, otherCode]) => ({
      name,
      text,
      expect: noVerdict('not-a-pass', ['other-code'], { otherCode }),
    })),
    { name: 'empty', text: '', expect: noVerdict('not-a-pass', ['empty'], { otherCode: 'empty' }) },
    {
      name: 'another version',
      text: whole.replace('HQ1:', 'HQ2:'),
      expect: noVerdict('not-a-pass', ['other-version'], { otherCode: 'other-version' }),
    },
    damaged('longer than any pass', `HQ1:${'0'.repeat(1_021)}`, 'too-long'),
    damaged('a character outside base45', `${whole.slice(0, -1)}a`, 'not-base45'),
    damaged('a length that base45 does not have', `${whole}00`.slice(0, -1), 'not-base45'),
    damaged('a group worth more than two bytes', 'HQ1::::', 'not-base45'),
    damaged('nothing after the prefix', 'HQ1:', 'not-cbor'),
    damaged('cut off', whole.slice(0, -9), 'not-cbor'),
    damaged('CBOR, but a number', textOf(encodeCbor(1)), 'not-a-pass-structure'),
    damaged('CBOR, but another array', textOf(encodeCbor([1, 2, 3])), 'not-a-pass-structure'),
  ];
}
