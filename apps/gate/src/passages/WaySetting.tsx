import { GATE_WAYS } from '@healthcode/domain';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { Choice } from '../more/Choice.tsx';
import { useT } from '../words/words.ts';

/** Whether this gate is for going in, for going out, for both, or does not tell them apart. */
export function WaySetting() {
  const t = useT();
  const { way: keeper } = useGate();
  const { way } = useStore(keeper.state);
  return (
    <Choice
      legend={t('flow.way')}
      hint={t('flow.wayHint')}
      value={way}
      options={GATE_WAYS.map((value) => ({ value, label: t(`flow.ways.${value}`) }))}
      onChange={(next) => void keeper.setWay(next)}
    />
  );
}
