import { type ReactNode, useId } from 'react';

export interface PanelProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A white panel; `PanelSection`s inside it are parted by lines. */
export function Panel({ children, className }: PanelProps) {
  return <div className={className === undefined ? 'hc-panel' : `hc-panel ${className}`}>{children}</div>;
}

export interface PanelSectionProps {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of a panel with its heading. */
export function PanelSection({ title, children }: PanelSectionProps) {
  const id = useId();
  if (title === undefined) return <div className="hc-panel__section">{children}</div>;
  return (
    <section className="hc-panel__section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
