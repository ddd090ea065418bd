import type { ReactNode } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { AppLink } from '../shell/navigation.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SummaryRow {
  readonly label: string;
  readonly value: ReactNode;
  /** Where the answer is changed. */
  readonly changeHref?: string | undefined;
  /** Instead of a link. */
  readonly onChange?: (() => void) | undefined;
  /** What the link is said to change, where the label does not say it well. */
  readonly changeWhat?: string | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** `check`: one answer a row, to be checked. `facts`: label and value, tight. */
  readonly look?: 'check' | 'facts' | undefined;
}

/** Check answers, or a short list of facts. */
export function SummaryList({ rows, look = 'check' }: SummaryListProps) {
  return (
    <dl className="hc-summary" data-look={look}>
      {rows.map((row) => (
        <div className="hc-summary__row" key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          <ChangeLink row={row} />
        </div>
      ))}
    </dl>
  );
}

function ChangeLink({ row }: { readonly row: SummaryRow }) {
  const t = useSharedT();
  const words = (
    <>
      <span aria-hidden="true">{t('change')}</span>
      <VisuallyHidden>{t('changeWhat', { what: row.changeWhat ?? row.label })}</VisuallyHidden>
    </>
  );
  if (row.changeHref !== undefined) {
    return (
      <dd className="hc-summary__change">
        <AppLink className="hc-link hc-link--stands" href={row.changeHref}>
          {words}
        </AppLink>
      </dd>
    );
  }
  if (row.onChange === undefined) return null;
  return (
    <dd className="hc-summary__change">
      <button type="button" className="hc-button hc-button--plain" onClick={row.onChange}>
        {words}
      </button>
    </dd>
  );
}
