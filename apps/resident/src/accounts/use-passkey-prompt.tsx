import { Notice } from '@healthcode/ui';
import { type ReactNode, useState } from 'react';
import type { Prompted } from './passkey-browser.ts';
import { useT } from './words.ts';

type WhyNot = Extract<Prompted, { ok: false }>['why'];

/** Asks the device, and says what came of it where it gave no answer. */
export function usePasskeyPrompt(): {
  ask(prompt: Promise<Prompted>): Promise<Extract<Prompted, { ok: true }>['response'] | null>;
  clear(): void;
  readonly notice: ReactNode;
} {
  const t = useT();
  const [why, setWhy] = useState<WhyNot | null>(null);
  const ask = async (prompt: Promise<Prompted>) => {
    setWhy(null);
    const answer = await prompt;
    if (answer.ok) return answer.response;
    setWhy(answer.why);
    return null;
  };
  const notice = why !== null && (
    <Notice kind="warn" live>
      <p>{t(`passkeys.${why}`)}</p>
    </Notice>
  );
  return { ask, clear: () => setWhy(null), notice };
}
