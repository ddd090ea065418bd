import { formatNumber, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { COLOURS } from '../overview/figures.ts';
import { type District, formatRate, sayRate } from './district.ts';
import { DistrictLabel, DistrictLink, MapDrawing } from './MapDrawing.tsx';
import { type ShadeScale, shadeScale } from './shade.ts';
import { DISTRICT_SHAPES, type DistrictShape, INNER, isInner, WHOLE } from './shapes.ts';

interface DistrictMapProps {
  readonly byDistrict: readonly District[];
}

/**
 * The city's districts, darker where more people in 10,000 are not green. The number stands in every district, the
 * centre is enlarged beside it, and each district is one link to its people.
 */
export function DistrictMap({ byDistrict }: DistrictMapProps) {
  const t = useT();
  const [pointed, setPointed] = useState<string | null>(null);
  const scale = shadeScale(byDistrict);
  const drawn = DISTRICT_SHAPES.flatMap((shape) => {
    const district = byDistrict.find((one) => one.district === shape.code);
    if (!district) return [];
    return [{ shape, district, shade: scale.shadeOf(district) }];
  });
  const inner = drawn.filter(({ shape }) => isInner(shape.code));
  const outer = drawn.filter(({ shape }) => !isInner(shape.code));
  return (
    <div className="console-map">
      <div className="console-map__drawings">
        <MapDrawing name={t('map.whole')} part="whole" box={WHOLE}>
          <Backdrop shapes={inner} />
          {outer.map((one) => (
            <DistrictLink key={one.shape.code} {...one} onPoint={setPointed} />
          ))}
          <PointedOutline shapes={outer} pointed={pointed} />
          <rect className="console-map__frame" {...INNER} />
          {outer.map((one) => (
            <DistrictLabel key={one.shape.code} {...one} />
          ))}
        </MapDrawing>
        <div className="console-map__inner">
          <p className="console-meta">{t('map.inner')}</p>
          <MapDrawing name={t('map.inner')} part="inner" box={INNER}>
            {outer.map(({ shape }) => (
              <path key={shape.code} className="console-map__around" d={shape.path} />
            ))}
            {inner.map((one) => (
              <DistrictLink key={one.shape.code} {...one} onPoint={setPointed} />
            ))}
            <PointedOutline shapes={inner} pointed={pointed} />
            {inner.map((one) => (
              <DistrictLabel key={one.shape.code} {...one} />
            ))}
          </MapDrawing>
          <Legend scale={scale} />
        </div>
      </div>
      <Caption district={byDistrict.find(({ district }) => district === pointed) ?? null} />
    </div>
  );
}

interface PointedOutlineProps {
  readonly shapes: readonly { readonly shape: DistrictShape }[];
  readonly pointed: string | null;
}

/** Drawn above all shapes: a neighbour drawn later would cover half of the outline. */
function PointedOutline({ shapes, pointed }: PointedOutlineProps) {
  const found = shapes.find(({ shape }) => shape.code === pointed);
  return found ? <path className="console-map__pointed" d={found.shape.path} /> : null;
}

/** The centre on the whole map: its shades show, its links are in the enlargement. */
function Backdrop({
  shapes,
}: {
  shapes: readonly { shape: { code: string; path: string }; shade: number }[];
}) {
  return (
    <g>
      {shapes.map(({ shape, shade }) => (
        <path key={shape.code} className="console-map__district" data-shade={shade} d={shape.path} />
      ))}
    </g>
  );
}

function Legend({ scale }: { scale: ShadeScale }) {
  const t = useT();
  return (
    <div className="console-map__legend">
      <p className="console-meta">{t('map.legend')}</p>
      <ul className="console-map__steps">
        <li>
          <span className="console-map__swatch" data-shade={1} aria-hidden="true" />
          {t('map.none')}
        </li>
        {scale.upTo.map((end, index) => (
          <li key={end}>
            <span className="console-map__swatch" data-shade={index + 2} aria-hidden="true" />
            {t('map.upTo', { rate: formatRate(end) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The figures of the district under the pointer or the focus; readers have them from the link's own name. */
function Caption({ district }: { district: District | null }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <div className="console-map__caption" aria-hidden={district !== null}>
      {district === null ? (
        <p className="console-meta">{t('map.hint')}</p>
      ) : (
        <>
          <strong>{district.name[language]}</strong>
          {COLOURS.toReversed().map((colour) => (
            <span className="console-mark" key={colour}>
              <StatusShape kind={colour} look="mark" size={18} />
              {STATUS_WORDS[colour][language]} {formatNumber(district[colour])}
            </span>
          ))}
          <span>{t('map.rate', { rate: sayRate(district) })}</span>
        </>
      )}
    </div>
  );
}
