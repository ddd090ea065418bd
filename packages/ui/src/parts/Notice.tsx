import type { ReactNode } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface NoticeProps {
  /** `info` in Haihe blue, `warn` in ink. A notice never takes a status colour. */
  readonly kind?: 'info' | 'warn' | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read at once when it appears. */
  readonly live?: boolean | undefined;
}

/** Something to know before going on. */
export function Notice({ kind = 'info', title, children, live = false }: NoticeProps) {
  const t = useSharedT();
  return (
    <div className="hc-notice" data-kind={kind} role={live ? 'status' : undefined}>
      <Icon name={kind === 'info' ? 'info' : 'attention'} />
      <div className="hc-notice__body">
        <VisuallyHidden>{t(`notice.${kind}`)}</VisuallyHidden>
        {title !== undefined && <p className="hc-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
