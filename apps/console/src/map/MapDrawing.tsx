import { AppLink, usePreferences } from '@healthcode/ui';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useT } from '../i18n/words.ts';
import { peopleLink } from '../people/people-link.ts';
import { type District, sayFigures } from './district.ts';
import type { Shade } from './shade.ts';
import type { DistrictShape } from './shapes.ts';
import { shortName } from './short-name.ts';
import { useScale } from './use-scale.ts';

interface MapDrawingProps {
  readonly name: string;
  readonly part: 'whole' | 'inner';
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly children: ReactNode;
}

/** One SVG whose words are as large as the text around it, however large the drawing is. */
export function MapDrawing({ name, part, box, children }: MapDrawingProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const scale = useScale(drawing, box.width);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg
      ref={drawing}
      className="console-map__drawing"
      data-part={part}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="group"
      aria-label={name}
      style={
        { '--map-scale': scale ?? 1, visibility: scale === null ? 'hidden' : 'visible' } as CSSProperties
      }
    >
      {children}
    </svg>
  );
}

interface DistrictLinkProps {
  readonly shape: DistrictShape;
  readonly district: District;
  readonly shade: Shade;
  readonly onPoint: (code: string | null) => void;
}

/** A district that leads to its people. */
export function DistrictLink({ shape, district, shade, onPoint }: DistrictLinkProps) {
  const t = useT();
  const { language } = usePreferences();
  const point = () => onPoint(district.district);
  const leave = () => onPoint(null);
  return (
    <AppLink
      className="console-map__link"
      href={peopleLink({ district: district.district })}
      aria-label={sayFigures(t, district, language)}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      <path className="console-map__district" data-shade={shade} d={shape.path} />
    </AppLink>
  );
}

interface DistrictLabelProps {
  readonly shape: DistrictShape;
  readonly name: string;
  readonly figure: string;
  readonly shade: Shade;
}

/** Drawn above all shapes, or the neighbour would cover its end. Readers have the same words from the shape. */
export function DistrictLabel({ shape, name, figure, shade }: DistrictLabelProps) {
  const [x, y] = shape.label;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text in a drawing takes no focus
    <text className="console-map__label" data-shade={shade} x={x} y={y} aria-hidden="true">
      <tspan className="console-map__name" x={x} dy="-0.15em">
        {shortName(name)}
      </tspan>
      <tspan className="console-map__rate" x={x} dy="1.1em">
        {figure}
      </tspan>
    </text>
  );
}
