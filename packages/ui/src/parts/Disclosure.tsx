import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** More to read for those who want it: 为什么问. A native `<details>`. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className="hc-disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" className="hc-disclosure__sign" />
        <span>{summary}</span>
      </summary>
      <div className="hc-disclosure__body">{children}</div>
    </details>
  );
}
