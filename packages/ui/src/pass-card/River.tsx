export interface RiverProps {
  /** Stands still; with reduced motion it always does. */
  readonly still?: boolean | undefined;
}

/** Three layers of water, each a whole number of waves a loop, so that no seam is seen. */
export function River({ still = false }: RiverProps) {
  return (
    <div className="hc-river" data-still={still || undefined} aria-hidden="true">
      <Layer waves={2} level={1} height={7} />
      <Layer waves={3} level={7} height={6} />
      <Layer waves={2} level={14} height={5} />
    </div>
  );
}

interface LayerProps {
  /** Waves in the width of the card. */
  readonly waves: number;
  /** Of the crests, from the top. */
  readonly level: number;
  readonly height: number;
}

const WIDTH = 720;
const HEIGHT = 24;

function Layer({ waves, level, height }: LayerProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path fill="currentColor" d={waterPath(waves * 2, level, height)} />
    </svg>
  );
}

/** Water of so many waves in the view box: crest and trough joined by one smooth curve each. */
function waterPath(waves: number, crest: number, height: number): string {
  const half = WIDTH / waves / 2;
  const trough = crest + height;
  const bend = (half * 0.4).toFixed(1);
  let path = `M0 ${HEIGHT}V${crest}`;
  for (let at = 0; at < waves * 2; at += 1) {
    const [from, to] = at % 2 === 0 ? [crest, trough] : [trough, crest];
    const x = at * half;
    path += `C${(x + Number(bend)).toFixed(1)} ${from} ${(x + half - Number(bend)).toFixed(1)} ${to} ${(x + half).toFixed(1)} ${to}`;
  }
  return `${path}V${HEIGHT}z`;
}
