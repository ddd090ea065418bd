import type { ApiResult } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useAct } from '../appeals/use-act.ts';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

interface ConfirmActProps<T> {
  readonly act: string;
  /** What readers hear, where the words on the button do not say whom it is about. */
  readonly label?: string;
  /** What will happen. */
  readonly sure: string;
  readonly yes: string;
  readonly back?: string;
  readonly failed: string;
  readonly send: () => Promise<ApiResult<T>>;
  readonly onDone: (value: T) => void;
}

/** Something that hurts: said what it does, and asked for twice. */
export function ConfirmAct<T>(props: ConfirmActProps<T>) {
  const t = useT();
  const [isSure, setSure] = useState(false);
  const { run, sending, failed, problem } = useAct<T>(props.onDone);
  if (!isSure) {
    return (
      <Button variant="second" aria-label={props.label ?? props.act} onClick={() => setSure(true)}>
        {props.act}
      </Button>
    );
  }
  return (
    <section className="console-ask" aria-label={t('sure')} tabIndex={-1} ref={takeFocus}>
      {failed && <Failure title={props.failed} problem={problem} />}
      <p>{props.sure}</p>
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('sending')} onClick={() => void run(props.send)}>
          {props.yes}
        </Button>
        <Button variant="plain" onClick={() => setSure(false)}>
          {props.back ?? t('back')}
        </Button>
      </div>
    </section>
  );
}
