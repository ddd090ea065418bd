import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { AppLink } from './navigation.tsx';

export interface BackLinkProps {
  readonly href: string;
  /** 返回 by default; 上一题 in a form. */
  readonly children?: string | undefined;
}

/** One step back; the browser's own button does the same. */
export function BackLink({ href, children }: BackLinkProps) {
  const t = useSharedT();
  return (
    <AppLink className="hc-back" href={href}>
      <Icon name="chevron-left" />
      <span>{children ?? t('back')}</span>
    </AppLink>
  );
}
