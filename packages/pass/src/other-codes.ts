/** A code that is not a pass but is known, so that the guard can say kindly what it is. */
export type OtherCode =
  | 'eu-dcc'
  | 'smart-health-card'
  | 'wechat-pay'
  | 'alipay-pay'
  | 'itinerary-card'
  | 'other-version'
  | 'link'
  | 'plain-text'
  | 'empty';

/** Tried in this order on the first characters; payment codes are bare digits (WeChat 10–15, Alipay 25–30). */
const KNOWN: readonly (readonly [RegExp, OtherCode])[] = [
  [/^\s*$/, 'empty'],
  [/^HQ(?!1:)[0-9A-Z]{1,3}:/, 'other-version'],
  [/^HC1:/, 'eu-dcc'],
  [/^shc:\//i, 'smart-health-card'],
  [/^(https?:\/\/)?xc\.caict\.ac\.cn\b/i, 'itinerary-card'],
  [/^(wxp|weixin):\/\//i, 'wechat-pay'],
  [/^https?:\/\/(wx\.tenpay\.com|payapp\.weixin\.qq\.com)\b/i, 'wechat-pay'],
  [/^1[0-5]\d{16}$/, 'wechat-pay'],
  [/^alipays?:\/\//i, 'alipay-pay'],
  [/^https?:\/\/qr\.alipay\.com\b/i, 'alipay-pay'],
  [/^(2[5-9]|30)\d{14,22}$/, 'alipay-pay'],
  [/^[a-z][a-z0-9+.-]{1,20}:\/\/\S/i, 'link'],
];

/**
 * Says what a text that is not a pass seems to be, by its beginning only; `null` for what begins like
 * a pass of this version. Proves nothing about the other code.
 */
export function recogniseOtherCode(text: string): OtherCode | null {
  if (text.startsWith('HQ1:')) return null;
  const start = text.slice(0, 64);
  for (const [pattern, code] of KNOWN) if (pattern.test(start)) return code;
  return 'plain-text';
}
