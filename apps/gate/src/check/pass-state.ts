import type { PassState, Recognition } from '@healthcode/domain';
import type { PassVerdict, Standing } from '@healthcode/pass';

const RECOGNISED: Readonly<Record<Standing, Recognition>> = {
  own: 'own',
  equal: 'equal',
  reference: 'reference',
};

/**
 * What a verdict means to the decision table. Only `ok` with a colour becomes a colour; should a verifier ever
 * answer `ok` without one, that is "cannot check", never green.
 */
export function passStateOf(verdict: PassVerdict): PassState {
  if (verdict.outcome !== 'ok') return { kind: verdict.outcome };
  if (!verdict.colour || !verdict.standing) return { kind: 'cannot-check' };
  return { kind: 'colour', colour: verdict.colour, recognised: RECOGNISED[verdict.standing] };
}
