import type { PublicRules } from '@healthcode/contracts/client';
import { STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';

/** The colours that a rule leads to: sign and word. */
export function RuleColours({ colours }: Pick<PublicRules['inForce']['rules'][number], 'colours'>) {
  const { language } = usePreferences();
  return (
    <span className="r-marks">
      {colours.map((colour) => (
        <span className="r-mark" key={colour}>
          <StatusShape kind={colour} look="mark" size={22} />
          <span>{STATUS_WORDS[colour][language]}</span>
        </span>
      ))}
    </span>
  );
}
