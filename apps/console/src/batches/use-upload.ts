import type { Problem } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../session/SessionProvider.tsx';
import { type Sending, sendFile } from './send-file.ts';

export type UploadState =
  | { readonly step: 'idle' | 'cancelled' | 'no-reply' }
  | { readonly step: 'sending'; readonly sent: number; readonly total: number }
  | { readonly step: 'refused'; readonly problem: Problem };

/** Sends a file and goes on to its page; leaving the page before the end stops the upload. */
export function useUpload() {
  const { api } = useSession();
  const { language } = usePreferences();
  const [, navigate] = useLocation();
  const [state, setState] = useState<UploadState>({ step: 'idle' });
  const sending = useRef<Sending | null>(null);
  useEffect(() => () => sending.current?.cancel(), []);

  const upload = async (file: File, kind: string) => {
    if (sending.current) return;
    setState({ step: 'sending', sent: 0, total: file.size });
    const onProgress = (sent: number) => setState({ step: 'sending', sent, total: file.size });
    const mine = sendFile({ file, kind, language, onProgress });
    sending.current = mine;
    const reply = await mine.reply;
    if (sending.current !== mine) return;
    sending.current = null;
    if (reply.ok) return navigate(`/batches/${reply.value.batchId}`, { replace: true });
    if (reply.offline) return setState({ step: 'no-reply' });
    // The client behind the session has to hear of its end; it does with any question.
    if (reply.problem.status === 401) await api('batches');
    setState({ step: 'refused', problem: reply.problem });
  };

  const cancel = () => {
    const mine = sending.current;
    sending.current = null;
    mine?.cancel();
    setState({ step: 'cancelled' });
  };
  return { state, upload, cancel };
}
