interface ProgressBarProps {
  /** 0 to 1; null: under way, and nobody knows how far. */
  readonly share: number | null;
  readonly label: string;
}

export function ProgressBar({ share, label }: ProgressBarProps) {
  return (
    <progress
      className="console-progress"
      aria-label={label}
      max={1}
      {...(share === null ? {} : { value: share })}
    />
  );
}
