import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { DistrictLabel, MapDrawing } from './MapDrawing.tsx';
import type { Shade } from './shade.ts';
import { DISTRICT_SHAPES, type DistrictShape, INNER, isInner, WHOLE } from './shapes.ts';

/** What a district shows on a map. */
export interface Shown {
  readonly name: string;
  /** As it is written in the district. */
  readonly figure: string;
  readonly shade: Shade;
}

interface CityDrawingProps {
  /** By code; districts that are not in it are not drawn. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** The district under the pointer or the focus. */
  readonly pointed: string | null;
  /** A district's shape, as a link or as whatever else can be pointed at. */
  readonly draw: (shape: DistrictShape, shade: Shade) => ReactNode;
  /** Beside the enlarged centre. */
  readonly legend: ReactNode;
}

type Drawn = { readonly shape: DistrictShape } & Shown;

/** The city's districts with a number in each, and the centre enlarged beside it. */
export function CityDrawing({ shown, pointed, draw, legend }: CityDrawingProps) {
  const t = useT();
  const drawn = DISTRICT_SHAPES.flatMap((shape): Drawn[] => {
    const one = shown.get(shape.code);
    return one ? [{ shape, ...one }] : [];
  });
  const inner = drawn.filter(({ shape }) => isInner(shape.code));
  const outer = drawn.filter(({ shape }) => !isInner(shape.code));
  return (
    <div className="console-map__drawings">
      <MapDrawing name={t('map.whole')} part="whole" box={WHOLE}>
        <Backdrop drawn={inner} />
        {outer.map(({ shape, shade }) => draw(shape, shade))}
        <PointedOutline drawn={outer} pointed={pointed} />
        <rect className="console-map__frame" {...INNER} />
        <Labels drawn={outer} />
      </MapDrawing>
      <div className="console-map__inner">
        <p className="console-meta">{t('map.inner')}</p>
        <MapDrawing name={t('map.inner')} part="inner" box={INNER}>
          {outer.map(({ shape }) => (
            <path key={shape.code} className="console-map__around" d={shape.path} />
          ))}
          {inner.map(({ shape, shade }) => draw(shape, shade))}
          <PointedOutline drawn={inner} pointed={pointed} />
          <Labels drawn={inner} />
        </MapDrawing>
        {legend}
      </div>
    </div>
  );
}

/** Drawn above all shapes: a neighbour drawn later would cover half of the outline. */
function PointedOutline({ drawn, pointed }: { drawn: readonly Drawn[]; pointed: string | null }) {
  const found = drawn.find(({ shape }) => shape.code === pointed);
  return found ? <path className="console-map__pointed" d={found.shape.path} /> : null;
}

/** The centre on the whole map: its shades show; the rest of it is in the enlargement. */
function Backdrop({ drawn }: { drawn: readonly Drawn[] }) {
  return (
    <g>
      {drawn.map(({ shape, shade }) => (
        <path key={shape.code} className="console-map__district" data-shade={shade} d={shape.path} />
      ))}
    </g>
  );
}

const Labels = ({ drawn }: { drawn: readonly Drawn[] }) =>
  drawn.map((one) => <DistrictLabel key={one.shape.code} {...one} />);
