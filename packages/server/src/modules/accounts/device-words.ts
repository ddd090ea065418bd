import type { Localised } from '@healthcode/domain';
import type { Browser, DeviceKind, System } from './read-user-agent.ts';

const SYSTEM_WORDS: Readonly<Record<System, Localised>> = {
  iphone: { zh: 'iPhone', en: 'iPhone' },
  ipad: { zh: 'iPad', en: 'iPad' },
  harmony: { zh: '鸿蒙手机', en: 'HarmonyOS phone' },
  android: { zh: '安卓手机', en: 'Android phone' },
  windows: { zh: 'Windows 电脑', en: 'Windows computer' },
  mac: { zh: 'Mac 电脑', en: 'Mac' },
  linux: { zh: 'Linux 电脑', en: 'Linux computer' },
  other: { zh: '一台设备', en: 'a device' },
};

const BROWSER_WORDS: Readonly<Record<Browser, Localised>> = {
  wechat: { zh: '微信', en: 'WeChat' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  qq: { zh: 'QQ 浏览器', en: 'QQ Browser' },
  uc: { zh: 'UC 浏览器', en: 'UC Browser' },
  huawei: { zh: '华为浏览器', en: 'Huawei Browser' },
  xiaomi: { zh: '小米浏览器', en: 'Mi Browser' },
  samsung: { zh: '三星浏览器', en: 'Samsung Internet' },
  edge: { zh: 'Edge', en: 'Edge' },
  firefox: { zh: 'Firefox', en: 'Firefox' },
  opera: { zh: 'Opera', en: 'Opera' },
  chrome: { zh: 'Chrome', en: 'Chrome' },
  safari: { zh: 'Safari', en: 'Safari' },
  other: { zh: '浏览器', en: 'a browser' },
};

/** `安卓手机，微信`: for text messages; the app has its own words. */
export const deviceWords = ({ system, browser }: DeviceKind): Localised => ({
  zh: `${SYSTEM_WORDS[system].zh}，${BROWSER_WORDS[browser].zh}`,
  en: `${SYSTEM_WORDS[system].en}, ${BROWSER_WORDS[browser].en}`,
});
