import type { RulesView } from '@healthcode/contracts/client';
import { STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';

/** The colours that a rule leads to, in the order of its phases: shape and word. */
export function RuleColours({ colours }: { colours: RulesView['rules'][number]['colours'] }) {
  const { language } = usePreferences();
  return (
    <span className="console-marks">
      {colours.map((colour) => (
        <span className="console-mark" key={colour}>
          <StatusShape kind={colour} look="mark" size={22} />
          <span>{STATUS_WORDS[colour][language]}</span>
        </span>
      ))}
    </span>
  );
}
