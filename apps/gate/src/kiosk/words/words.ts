import { type CatalogueKey, initI18n } from '@healthcode/ui';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Words of their own, so that gates with staff do not load them. */
export const { useT: useKioskT, translate: kioskWords } = initI18n({ zh, en }, 'gate-kiosk');

export type KioskKey = CatalogueKey<typeof zh>;
