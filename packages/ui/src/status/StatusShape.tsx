import type { ReactNode } from 'react';
import type { StatusKind } from './status-words.ts';

export interface StatusShapeProps {
  readonly kind: StatusKind;
  /** In px; as large as the surrounding `.hc-shape` style says without it. */
  readonly size?: number | undefined;
  /** Read aloud; leave it out where the word stands beside the sign. */
  readonly label?: string | undefined;
  /** `mark`: in the status colour on paper, for lists and tables. `field`: in the field's text colour. */
  readonly look?: 'field' | 'mark' | undefined;
}

/** The sign of a status: told apart by outline alone. */
export function StatusShape({ kind, size, label, look = 'field' }: StatusShapeProps) {
  return (
    <svg
      className="hc-shape"
      data-kind={kind}
      data-look={look}
      viewBox="0 0 64 64"
      style={size === undefined ? undefined : { width: size, height: size }}
      aria-hidden={label === undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
    >
      {SIGNS[kind]}
    </svg>
  );
}

const thick = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const CABINS = Array.from({ length: 10 }, (_, at) => {
  const angle = (at * Math.PI) / 5;
  return { cx: 32 + 22 * Math.sin(angle), cy: 28 - 22 * Math.cos(angle) };
});

const SIGNS: Readonly<Record<StatusKind, ReactNode>> = {
  green: (
    <>
      <circle className="hc-shape__body" cx="32" cy="32" r="31" />
      <path className="hc-shape__line" d="M17 33.5L27.5 44 47 22.5" strokeWidth="6.6" {...thick} />
    </>
  ),
  orange: (
    <>
      <path className="hc-shape__body hc-shape__round" d="M32 6L61 56H3z" />
      <path className="hc-shape__line" d="M32 24v15" strokeWidth="6" {...thick} />
      <circle className="hc-shape__dot" cx="32" cy="48" r="3.5" />
    </>
  ),
  red: (
    <>
      <path className="hc-shape__body hc-shape__round" d="M20 3h24l17 17v24L44 61H20L3 44V20z" />
      <path className="hc-shape__line" d="M21.5 21.5l21 21M42.5 21.5l-21 21" strokeWidth="7" {...thick} />
    </>
  ),
  'cannot-check': (
    <>
      <path className="hc-shape__body hc-shape__round" d="M32 3l29 29-29 29L3 32z" />
      <path
        className="hc-shape__line"
        d="M25 26.5a7.2 7.2 0 1 1 10.5 6.4C33 34.3 32 35.7 32 38.2"
        strokeWidth="5"
        {...thick}
      />
      <circle className="hc-shape__dot" cx="32" cy="46" r="3.1" />
    </>
  ),
  'original-way': (
    <>
      <rect className="hc-shape__body" x="2" y="11" width="60" height="42" rx="7" />
      <circle className="hc-shape__line" cx="20" cy="27" r="5.5" strokeWidth="4" {...thick} />
      <path
        className="hc-shape__line"
        d="M10.5 43c1-5.5 4.5-8 9.5-8s8.5 2.5 9.5 8M38 26h15M38 38h15"
        strokeWidth="4"
        {...thick}
      />
    </>
  ),
  measure: (
    <>
      <path
        className="hc-shape__body"
        d="M32 2a10 10 0 0 1 10 10v24.5a15 15 0 1 1-20 0V12A10 10 0 0 1 32 2z"
      />
      <path className="hc-shape__line" d="M32 18v28" strokeWidth="5" {...thick} />
      <circle className="hc-shape__dot" cx="32" cy="47.5" r="7.5" />
    </>
  ),
  'show-again': (
    <>
      <path className="hc-shape__stroke" d="M32 28L19.5 60M32 28l12.5 32" strokeWidth="4" {...thick} />
      <circle className="hc-shape__stroke" cx="32" cy="28" r="17" strokeWidth="2.6" {...thick} />
      <path
        className="hc-shape__stroke"
        d={CABINS.map(({ cx, cy }) => `M32 28L${cx.toFixed(1)} ${cy.toFixed(1)}`).join('')}
        strokeWidth="1.4"
        {...thick}
      />
      {CABINS.map(({ cx, cy }) => (
        <circle className="hc-shape__body" key={cx.toFixed(2) + cy.toFixed(2)} cx={cx} cy={cy} r="4.2" />
      ))}
      <circle className="hc-shape__body" cx="32" cy="28" r="3.6" />
    </>
  ),
  // a code, struck through
  'not-accepted': (
    <>
      <rect className="hc-shape__body" x="4" y="4" width="56" height="56" rx="5" />
      <path
        className="hc-shape__line"
        d="M14 14h12v12H14zM38 14h12v12H38zM14 38h12v12H14zM50 38v12H38"
        strokeWidth="4"
        {...thick}
      />
      <path className="hc-shape__line" d="M7 57L57 7" strokeWidth="14" {...thick} />
      <path className="hc-shape__stroke" d="M4 60L60 4" strokeWidth="6" {...thick} />
    </>
  ),
};
