/** The languages of the service; Chinese is the one it starts in. */
export type Language = 'zh' | 'en';

/** Size of running text in large-text mode: 22, 26 or 30 px. */
export type BodySize = 'large' | 'larger' | 'largest';

export interface Preferences {
  readonly language: Language;
  /** 长辈版: fewer things, larger. */
  readonly largeText: boolean;
  readonly bodySize: BodySize;
}

export const DEFAULT_PREFERENCES: Preferences = { language: 'zh', largeText: false, bodySize: 'large' };

/** The tag written to `<html lang>`: fonts and screen readers choose by it. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Where the choice is kept in `localStorage`. */
export const STORAGE_KEY = 'healthcode.preferences';
const BODY_SIZES: readonly BodySize[] = ['large', 'larger', 'largest'];

/** Reads a stored text; whatever is missing or unknown in it takes the default. */
export function parsePreferences(text: string | null): Preferences {
  const stored = readRecord(text);
  const bodySize = BODY_SIZES.find((size) => size === stored['bodySize']);
  return {
    language: stored['language'] === 'en' ? 'en' : 'zh',
    largeText: stored['largeText'] === true,
    bodySize: bodySize ?? DEFAULT_PREFERENCES.bodySize,
  };
}

/** What this device chose before. A browser that keeps nothing (private mode) gives the defaults. */
export function loadPreferences(): Preferences {
  try {
    return parsePreferences(globalThis.localStorage?.getItem(STORAGE_KEY) ?? null);
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Keeps the choice on this device only; it is never sent anywhere. */
export function storePreferences(preferences: Preferences): void {
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // The choice then lasts until the page is closed.
  }
}

function readRecord(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
