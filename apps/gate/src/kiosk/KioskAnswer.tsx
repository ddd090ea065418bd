import { PUBLIC_ANSWER_MS, type PublicAnswer } from '@healthcode/domain';
import { announce, StatusField, StatusShape, usePreferences } from '@healthcode/ui';
import { type CSSProperties, useEffect } from 'react';
import { NextRing } from '../decision/NextRing.tsx';
import { BothLanguages } from './BothLanguages.tsx';
import { kioskWords } from './words/words.ts';

/**
 * What a passer-by may see: a green field to go ahead, and one and the same field and sign for everything else. No
 * name, no hint, no reason, no colour.
 */
export function KioskAnswer({ answer }: { readonly answer: PublicAnswer }) {
  const { language } = usePreferences();
  const goes = answer === 'go-ahead';
  useEffect(() => announce(kioskWords(language)(`answers.${answer}`), true), [answer, language]);
  return (
    <StatusField
      as="section"
      tone={goes ? 'green' : 'haihe'}
      className="kiosk-answer"
      aria-labelledby="kiosk-answer"
    >
      <div className="kiosk-answer__sign">
        <StatusShape kind={goes ? 'green' : 'original-way'} />
      </div>
      <div>
        <BothLanguages words={`answers.${answer}`} id="kiosk-answer" />
      </div>
      <span className="kiosk-ring" style={{ '--shown': `${PUBLIC_ANSWER_MS[answer]}ms` } as CSSProperties}>
        <NextRing />
      </span>
    </StatusField>
  );
}
