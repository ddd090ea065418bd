import { formatNumber, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { COLOURS } from '../overview/figures.ts';
import { CityDrawing } from './CityDrawing.tsx';
import { type District, formatRate, sayRate } from './district.ts';
import { DistrictLink } from './MapDrawing.tsx';
import { type ShadeScale, shadeScale } from './shade.ts';

interface DistrictMapProps {
  readonly byDistrict: readonly District[];
}

/**
 * The city's districts, darker where more people in 10,000 are not green. The number stands in every district, the
 * centre is enlarged beside it, and each district is one link to its people.
 */
export function DistrictMap({ byDistrict }: DistrictMapProps) {
  const { language } = usePreferences();
  const [pointed, setPointed] = useState<string | null>(null);
  const scale = shadeScale(byDistrict);
  const shown = new Map(
    byDistrict.map((district) => [
      district.district,
      { name: district.name[language], figure: sayRate(district), shade: scale.shadeOf(district) },
    ]),
  );
  return (
    <div className="console-map">
      <CityDrawing
        shown={shown}
        pointed={pointed}
        draw={(shape, shade) => {
          const district = byDistrict.find((one) => one.district === shape.code);
          if (!district) return null;
          return (
            <DistrictLink
              key={shape.code}
              shape={shape}
              district={district}
              shade={shade}
              onPoint={setPointed}
            />
          );
        }}
        legend={<Legend scale={scale} />}
      />
      <Caption district={byDistrict.find(({ district }) => district === pointed) ?? null} />
    </div>
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
