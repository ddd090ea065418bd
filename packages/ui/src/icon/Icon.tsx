import { ICON_PATHS, type IconName } from './icon-paths.ts';

export interface IconProps {
  readonly name: IconName;
  /** Read aloud. Leave it out where the words stand beside the icon. */
  readonly label?: string | undefined;
  /** In em; 1.375 by default. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

/** A line icon in the colour of the text around it. */
export function Icon({ name, label, size, className }: IconProps) {
  const measure = size === undefined ? undefined : { width: `${size}em`, height: `${size}em` };
  return (
    <svg
      className={className === undefined ? 'hc-icon' : `hc-icon ${className}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={measure}
      aria-hidden={label === undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
