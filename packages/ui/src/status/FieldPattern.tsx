import { type ReactNode, useId } from 'react';
import type { StatusTone } from './status-words.ts';

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly rotate?: number;
  readonly mark: ReactNode;
}

/**
 * One tile of each pattern, in px. Strength and colour are tokens. Haihe has none: it is told from red, its
 * neighbour in lightness, by its plain field.
 */
const TILES: Readonly<Record<Exclude<StatusTone, 'haihe'>, Tile>> = {
  green: {
    width: 72,
    height: 22,
    mark: <path d="M-18 16.5C-3 16.5 3 5 18 5S39 16.5 54 16.5 75 5 90 5" className="hc-pattern__line" />,
  },
  orange: {
    width: 28,
    height: 28,
    rotate: 45,
    mark: <path d="M0 0h10.5v28H0z" className="hc-pattern__area" />,
  },
  red: {
    width: 44,
    height: 30,
    mark: (
      <path
        d="M6.5 3l8 8m0-8l-8 8M28.5 18l8 8m0-8l-8 8"
        className="hc-pattern__line hc-pattern__line--thick"
      />
    ),
  },
  blank: {
    width: 22,
    height: 22,
    mark: (
      <>
        <circle cx="5.5" cy="5.5" r="1.7" className="hc-pattern__area" />
        <circle cx="16.5" cy="16.5" r="1.7" className="hc-pattern__area" />
      </>
    ),
  },
};

/** The pattern of a field: level waves, stripes, crosses or dots, drawn in the page so that no policy can block it. */
export function FieldPattern({ tone }: { readonly tone: StatusTone }) {
  const id = useId();
  if (tone === 'haihe') return null;
  const { width, height, rotate, mark } = TILES[tone];
  return (
    <svg className="hc-pattern" aria-hidden="true" width="100%" height="100%">
      <defs>
        <pattern
          id={id}
          width={width}
          height={height}
          patternUnits="userSpaceOnUse"
          patternTransform={rotate === undefined ? undefined : `rotate(${rotate})`}
        >
          {mark}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
