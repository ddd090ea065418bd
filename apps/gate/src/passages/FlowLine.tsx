import type { Direction } from '@healthcode/domain';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';
import { useFlow } from './use-flow.ts';

const SIDES: readonly Direction[] = ['in', 'out'];

/** Only where this gate tells the ways apart: who went in and out, how fast, and at a gate for both the switch. */
export function FlowLine() {
  const t = useT();
  const { way: keeper } = useGate();
  const { way, side } = useStore(keeper.state);
  const flow = useFlow();
  return (
    <div className="flow-line">
      {way === 'both' ? (
        <fieldset>
          <legend className="hc-hidden">{t('flow.side')}</legend>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              className="plain-button"
              aria-pressed={one === side}
              onClick={() => void keeper.setSide(one)}
            >
              {t(`flow.sides.${one}`)}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p>{t('flow.line', { in: flow.in, out: flow.out, inside: flow.inside, rate: flow.perMinute })}</p>
    </div>
  );
}
