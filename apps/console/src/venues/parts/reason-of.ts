import { COLOURS, type ColourlessState, STATE_ROWS } from '@healthcode/domain';

/** What a scan may find beside a colour; gates upload no colour, only that one was found (`ok`). */
const FOUND = STATE_ROWS.filter((row): row is ColourlessState => !COLOURS.includes(row as never));

/** What it was decided for where the code itself was good. */
const OF_GOOD = {
  refuse: 'not-green',
  refer: 'fever-or-rule',
  'measure-first': 'not-measured',
  'original-way': 'no-code-here',
} as const;

type Reason = ColourlessState | (typeof OF_GOOD)[keyof typeof OF_GOOD] | 'other';

/** Why somebody was not admitted, as far as it was kept. */
export function reasonOf({ decision, outcome }: { decision: string; outcome: string }): Reason {
  if (outcome === 'ok') return OF_GOOD[decision as keyof typeof OF_GOOD] ?? 'other';
  return FOUND.find((found) => found === outcome) ?? 'other';
}
