import { Button, TextField } from '@healthcode/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';

const FIELD = 'code-text';

/** The text of a code, pasted or typed by a hardware scanner, which ends it with Enter. Ready again after each check. */
export function TypedScreen({ post }: { readonly post: Post }) {
  const t = useT();
  const { checker } = useGate();
  const { temperature, current } = useStore(checker.state);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (current === null) form.current?.querySelector<HTMLInputElement>(`#${FIELD}`)?.focus();
  }, [current]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setError(t('typed.empty'));
    setError(undefined);
    setText('');
    // Not trimmed at its end: a blank is a character of base45. Line ends come from scanners and copying.
    void checker.check(text.replace(/[\r\n]+/g, '').trimStart());
  };

  return (
    <GatePage title={t('typed.title')} lead={t('typed.lead')} backTo="/">
      <TemperatureChoice
        onCard
        type={post.type}
        value={temperature}
        onChange={(next) => checker.setTemperature(next)}
        legend={t('scan.temperature')}
      />
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <TextField
          id={FIELD}
          label={t('typed.label')}
          value={text}
          onChange={setText}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
        />
        <Button type="submit" size="gate" block>
          {t('typed.submit')}
        </Button>
      </form>
    </GatePage>
  );
}
