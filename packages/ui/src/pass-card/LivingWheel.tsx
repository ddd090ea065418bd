import type { InstantMs } from '@healthcode/domain';

export interface LivingWheelProps {
  /** City time, UTC ms. */
  readonly now: InstantMs;
}

const CABINS = 10;
const SPOKES = Array.from({ length: CABINS }, (_, at) => {
  const angle = (at * 2 * Math.PI) / CABINS;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
});

/** How many cabins are lit: one more each second, all ten at the instant of a new proof. */
export function litCabins(now: InstantMs): number {
  const second = Math.floor(now / 1000) % CABINS;
  return second === 0 ? CABINS : second;
}

/** The wheel over the river. It stands; its cabins light up one by one. Decoration: nothing is read aloud. */
export function LivingWheel({ now }: LivingWheelProps) {
  const lit = litCabins(now);
  return (
    <svg className="hc-wheel" viewBox="-37 -37 74 82" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d={SPOKES.map(({ x, y }) => `M0 0L${(x * 26).toFixed(2)} ${(y * 26).toFixed(2)}`).join('')}
        strokeWidth="0.9"
        opacity="0.6"
      />
      <circle r="22.8" strokeWidth="0.9" opacity="0.6" />
      <circle r="26.2" strokeWidth="1.8" />
      <path d="M-19 43.5L0 0l19 43.5" strokeWidth="2" strokeLinecap="round" />
      <circle r="3.6" fill="currentColor" stroke="none" />
      {SPOKES.map(({ x, y }, at) => (
        <circle
          className="hc-wheel__cabin"
          key={x.toFixed(3) + y.toFixed(3)}
          cx={x * 31.4}
          cy={y * 31.4}
          r="3.9"
          strokeWidth="1.4"
          data-lit={at < lit || undefined}
        />
      ))}
    </svg>
  );
}
