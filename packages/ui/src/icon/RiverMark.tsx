export interface RiverMarkProps {
  readonly className?: string | undefined;
}

/** The mark of the service: the wheel over the river, a crossing. */
export function RiverMark({ className }: RiverMarkProps) {
  return (
    <svg
      className={className ?? 'hc-mark'}
      viewBox="0 0 28 28"
      width="28"
      height="28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.1"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="14" cy="9" r="6.8" />
      <circle cx="14" cy="9" r="1.8" fill="currentColor" stroke="none" />
      <path d="M1.8 20c2.4-2.5 4.9-2.5 7.3 0s5 2.5 7.4 0 5-2.5 9.7 0" />
      <path d="M5.8 25c1.9-1.9 3.8-1.9 5.6 0s3.7 1.9 5.6 0 3.7-1.9 5.4 0" />
    </svg>
  );
}
