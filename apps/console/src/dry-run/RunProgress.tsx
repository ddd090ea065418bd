import { formatNumber } from '@healthcode/ui';
import { ProgressBar } from '../batches/ProgressBar.tsx';
import { useT } from '../i18n/words.ts';

interface RunProgressProps {
  readonly label: string;
  readonly peopleDone: number;
  /** null: not counted yet. */
  readonly peopleTotal: number | null;
}

/** How many people have been gone through. */
export function RunProgress({ label, peopleDone, peopleTotal }: RunProgressProps) {
  const t = useT();
  const share = peopleTotal === null ? null : peopleTotal === 0 ? 1 : peopleDone / peopleTotal;
  return (
    <>
      <p>
        <strong>{label}</strong>
      </p>
      <ProgressBar share={share} label={label} />
      {peopleTotal !== null && (
        <p>{t('recolour.progress', { done: formatNumber(peopleDone), total: formatNumber(peopleTotal) })}</p>
      )}
    </>
  );
}
