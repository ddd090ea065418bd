import { announce, Phrases, StatusField, StatusShape, usePreferences } from '@healthcode/ui';
import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { CurrentCheck } from '../check/current-check.ts';
import { useCounts } from '../scan/use-counts.ts';
import type { Post } from '../session/session.ts';
import { useT } from '../words/words.ts';
import { DecisionButtons } from './DecisionButtons.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { leavesByItself, signOf } from './decision-look.ts';
import { useFoundWords } from './found-words.ts';
import { useAutoNext } from './use-auto-next.ts';
import { useSpokenWord } from './use-spoken-word.ts';
import { wordUnits } from './word-units.ts';

/** Read at two metres in half a second: field, sign and word; below it what was found and what to do. */
export function DecisionScreen({ check, post }: { readonly check: CurrentCheck; readonly post: Post }) {
  const t = useT();
  const { language } = usePreferences();
  const { checker, preferences } = useGate();
  const { staysOnDecision } = useStore(preferences.state);
  const { correcting } = useStore(checker.state);
  const { total } = useCounts();
  const [sheetOpen, setSheetOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { entry, checkId } = check;
  const word = entry.word[language];
  const found = useFoundWords(check);
  const leaving = leavesByItself(check, staysOnDecision) && !sheetOpen && !correcting;
  const next = useCallback(() => checker.next(), [checker]);
  useAutoNext(leaving, next, check);
  useSpokenWord(check);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read out once for each decision, not for each render
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    announce(t('decision.announce', { word, found: found.join('') }), true);
  }, [checkId, entry.cell, language]);

  // The name that was read out goes with the screen.
  useEffect(() => () => announce('', true), []);

  return (
    <StatusField as="main" tone={entry.tone} className="decision" aria-labelledby="decision-word">
      <header className="decision-top">
        <p>
          <strong>{post.venue.name[language]}</strong>
        </p>
        <p>{t('scan.number', { count: total })}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on the smallest screens it scrolls, and must then be reachable by keys */}
      <div className="decision-body" data-decision={entry.decision} tabIndex={0}>
        <div className="decision-answer" style={{ '--units': wordUnits(word) } as CSSProperties}>
          <StatusShape kind={signOf(entry)} />
          <h1 ref={heading} id="decision-word" tabIndex={-1}>
            {word}
          </h1>
          <p className="decision-found">
            {found.map((part) => (
              <span key={part}>
                <Phrases text={part} />
              </span>
            ))}
          </p>
        </div>
        <DecisionCard check={check} post={post} />
      </div>
      <DecisionButtons check={check} post={post} leaving={leaving} onNext={next} onSheet={setSheetOpen} />
    </StatusField>
  );
}
