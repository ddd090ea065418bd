import { initI18n } from '@healthcode/ui';
import { devicesEn } from './devices-en.ts';
import { devicesZh } from './devices-zh.ts';

/** Loaded with the side pages that say them, and not before. */
export const { useT: useDeviceT } = initI18n({ zh: devicesZh, en: devicesEn }, 'gate-devices');
