import type { Problem } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { useEffect, useRef, useState } from 'react';
import { type Sending, sendAppealFile } from './send-appeal-file.ts';

/** A file that was chosen here, and what has become of it. */
export interface ChosenFile {
  readonly key: number;
  readonly file: File;
  readonly state: 'sending' | 'kept' | 'lost' | 'large' | 'refused';
  readonly share: number;
  readonly fileId: string | null;
  readonly problem: Problem | null;
}

interface Where {
  readonly appealId: string;
  readonly forPerson: string | null;
  readonly limits: { readonly most: number; readonly bytes: number };
  /** How many the appeal has besides those chosen here. */
  readonly already?: number;
}

let lastKey = 0;

/** Files of one appeal: sent as soon as they are chosen, each by itself; leaving the page stops what is on its way. */
export function useAppealFiles({ appealId, forPerson, limits, already = 0 }: Where) {
  const { language } = usePreferences();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tooMany, setTooMany] = useState(false);
  const onTheWay = useRef(new Map<number, Sending>());
  useEffect(() => {
    const sendings = onTheWay.current;
    return () => {
      for (const { cancel } of sendings.values()) cancel();
    };
  }, []);

  const change = (key: number, to: Partial<ChosenFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));

  const send = async (key: number, file: File) => {
    if (file.size > limits.bytes) return change(key, { state: 'large' });
    change(key, { state: 'sending', share: 0, problem: null });
    const onProgress = (share: number) => change(key, { share });
    const sending = sendAppealFile({ file, appealId, forPerson, language, onProgress });
    onTheWay.current.set(key, sending);
    const reply = await sending.reply;
    onTheWay.current.delete(key);
    if (reply.ok) change(key, { state: 'kept', fileId: reply.value.fileId });
    else if (reply.offline) change(key, { state: 'lost' });
    else change(key, { state: 'refused', problem: reply.problem });
  };

  const add = (chosen: readonly File[]) => {
    const room = Math.max(0, limits.most - already - files.length);
    setTooMany(chosen.length > room);
    const added = chosen.slice(0, room).map((file): ChosenFile => {
      lastKey += 1;
      return { key: lastKey, file, state: 'sending', share: 0, fileId: null, problem: null };
    });
    setFiles((all) => [...all, ...added]);
    for (const { key, file } of added) void send(key, file);
  };

  const drop = (key: number) => {
    onTheWay.current.get(key)?.cancel();
    setTooMany(false);
    setFiles((all) => all.filter((one) => one.key !== key));
  };
  return { files, tooMany, add, drop, again: ({ key, file }: ChosenFile) => void send(key, file) };
}

export type AppealFiles = ReturnType<typeof useAppealFiles>;
