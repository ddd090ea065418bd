import { useSharedT } from '../i18n/init-i18n.ts';

/** A turning ring beside words; with reduced motion it stands still and the words say it. */
export function Spinner() {
  return (
    <svg
      className="hc-spinner"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9" opacity="0.25" />
      <path d="M12 3a9 9 0 0 1 9 9" strokeLinecap="round" />
    </svg>
  );
}

export interface LoadingProps {
  /** What is being waited for. */
  readonly text?: string | undefined;
}

/** Waiting, in words. */
export function Loading({ text }: LoadingProps) {
  const t = useSharedT();
  return (
    <p className="hc-loading" role="status">
      <Spinner />
      <span>{text ?? t('loading')}</span>
    </p>
  );
}
