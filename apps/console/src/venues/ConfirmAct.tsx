import type { ApiResult } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { type ReactNode, useState } from 'react';
import { useAct } from '../appeals/use-act.ts';
import { Failure } from '../shell/Failure.tsx';
import { Ask } from './Ask.tsx';
import { useT } from './words.ts';

interface ConfirmActProps<T> {
  readonly act: string;
  /** What readers hear, where the words on the button do not say whom it is about. */
  readonly label?: string;
  /** What will happen. */
  readonly sure: string;
  /** Checks that the devices concerned have not uploaded, as they last said: they go with them. */
  readonly lost?: number;
  readonly yes: string;
  readonly back?: string;
  readonly failed: string;
  readonly send: () => Promise<ApiResult<T>>;
  readonly onDone: (value: T) => void;
  /** What is to be said with it. */
  readonly children?: ReactNode;
}

/** Something that hurts: said what it does, and asked for twice. */
export function ConfirmAct<T>(props: ConfirmActProps<T>) {
  const { act, label = act, sure, lost = 0, yes, back, failed: failedTitle, send, onDone, children } = props;
  const t = useT();
  const [isSure, setSure] = useState(false);
  const { run, sending, failed, problem } = useAct<T>(onDone);
  if (!isSure) {
    return (
      <Button variant="second" aria-label={label} onClick={() => setSure(true)}>
        {act}
      </Button>
    );
  }
  return (
    <Ask {...{ yes, back, sending }} onYes={() => void run(send)} onBack={() => setSure(false)}>
      {failed && <Failure title={failedTitle} problem={problem} />}
      <p>{sure}</p>
      {lost > 0 && <p>{t('lost', { count: lost })}</p>}
      {children}
    </Ask>
  );
}
