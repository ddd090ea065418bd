import { COLOURS } from '../colours/colour.ts';

/** What of the notices may go out as a text message too; an account decides group by group. */
export const TEXT_GROUPS = ['colour', 'security', 'appeals', 'reminders'] as const;
export type TextGroup = (typeof TEXT_GROUPS)[number];

/** What goes out as long as an account has not decided: what it must not miss, and nothing else. */
export const USUAL_TEXTS: readonly TextGroup[] = ['colour', 'security'];

/** Groups that say something of somebody's health: never without consent. */
export const HEALTH_GROUPS: readonly TextGroup[] = ['colour', 'appeals', 'reminders'];

/**
 * Not here, though they are texted: a new device, an added passkey, another phone number, an identity that somebody asks
 * for or that was given to another account. Each of these is sent where it happens, at once, in both languages and
 * whatever the account has decided; here they would come a second time.
 */
const GROUP_OF: Readonly<Record<string, TextGroup>> = {
  'passkey-removed': 'security',
  'passkey-copied': 'security',
  'channel-linked': 'security',
  'code-copied': 'security',
  'appeal-question': 'appeals',
  'appeal-decided': 'appeals',
  'span-ends': 'reminders',
  'declaration-lapses': 'reminders',
};

/**
 * The group whose text message a notice is; null: it is read in the app alone. Of colours not
 * green: that one may go again is soon seen.
 */
export function textGroupOf(kind: string, facts: Readonly<Record<string, unknown>>): TextGroup | null {
  if (kind === 'colour-changed') return isRestricting(facts['to']) ? 'colour' : null;
  return Object.hasOwn(GROUP_OF, kind) ? (GROUP_OF[kind] ?? null) : null;
}

const isRestricting = (colour: unknown): boolean =>
  colour !== 'green' && COLOURS.some((known) => known === colour);
