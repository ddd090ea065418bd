import type { Language } from '@healthcode/contracts/client';
import { formatInstant } from '@healthcode/ui';
import type { T } from '../i18n/words.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { colourEndsAt } from './known-colour.ts';

const LEADS = { green: 'code.greenLead', orange: 'code.orangeLead', red: 'code.redLead' } as const;

/** What the colour means, under its word. It never tells a guard the reason. */
export const leadOf = (heard: HeardColour, t: T): string => t(LEADS[heard.view.colour]);

/** The line under the colour's word: what it means and until when, or that the gate decides when it is old. */
export function sublineOf(heard: HeardColour | null, outdated: boolean, t: T, language: Language): string {
  if (heard === null) return t('code.unknownLead');
  if (outdated) return t('code.gateDecides');
  const lead = leadOf(heard, t);
  const end = colourEndsAt(heard.view);
  return end === null ? lead : t('code.until', { lead, until: formatInstant(end, language) });
}
