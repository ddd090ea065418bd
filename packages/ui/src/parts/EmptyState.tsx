import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import type { IconName } from '../icon/icon-paths.ts';

export interface EmptyStateProps {
  readonly icon?: IconName | undefined;
  readonly title: string;
  readonly children?: ReactNode;
  /** One button or link. */
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon = 'document', title, children, action }: EmptyStateProps) {
  return (
    <div className="hc-empty">
      <span className="hc-tile">
        <Icon name={icon} />
      </span>
      <p className="hc-empty__title">{title}</p>
      {children !== undefined && <div className="hc-empty__text">{children}</div>}
      {action}
    </div>
  );
}
