import { Button, usePreferences } from '@healthcode/ui';
import { useEffect, useRef } from 'react';
import { FAULT_WORDS } from './fault-words.ts';

export type Fault = 'broken' | 'not-loaded' | 'unrecorded';

export interface FaultScreenProps {
  readonly fault: Fault;
  /** Where a second try may help without starting anew. */
  readonly onAgain?: (() => void) | undefined;
}

/** In place of any decision: nobody may be let in by what stood there before. */
export function FaultScreen({ fault, onAgain }: FaultScreenProps) {
  const { language } = usePreferences();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, what } = FAULT_WORDS[fault];
  return (
    <main className="page-alone" role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {title[language]}
      </h1>
      <p>{what[language]}</p>
      {onAgain ? (
        <Button size="gate" block onClick={onAgain}>
          {FAULT_WORDS.again[language]}
        </Button>
      ) : null}
      <Button
        size="gate"
        block
        variant={onAgain ? 'second' : 'main'}
        onClick={() => window.location.reload()}
      >
        {FAULT_WORDS.reload[language]}
      </Button>
    </main>
  );
}
