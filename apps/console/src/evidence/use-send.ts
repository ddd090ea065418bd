import type { Problem } from '@healthcode/contracts/client';
import type { EvidenceAttributes, IdentityDocument } from '@healthcode/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../session/SessionProvider.tsx';
import { useDraft } from './DraftProvider.tsx';
import { type Draft, takenDraft } from './draft.ts';
import { fieldsOf } from './field.ts';
import { errorsByPath } from './form-error.ts';

export type SendState =
  | { readonly step: 'idle' | 'sending' | 'no-reply' }
  | { readonly step: 'refused'; readonly problem: Problem };

interface Sending {
  readonly base: string;
  readonly draft: Draft;
  readonly document: IdentityDocument;
  readonly attributes: EvidenceAttributes;
}

/**
 * Sends the record. Number and version stay what they are from try to try, so a try whose reply was lost may be
 * repeated: a record that was taken is answered as a repeat, not taken twice.
 */
export function useSend({ base, draft, document, attributes }: Sending): {
  state: SendState;
  send: () => Promise<void>;
} {
  const { api } = useSession();
  const { setDraft } = useDraft();
  const [, navigate] = useLocation();
  const [state, setState] = useState<SendState>({ step: 'idle' });

  const send = async () => {
    setState({ step: 'sending' });
    const reply = await api('report', {
      body: {
        recordId: draft.recordId,
        version: draft.version,
        kind: draft.kind,
        documentType: document.type,
        documentNumber: document.number,
        ...(document.country === undefined ? {} : { documentCountry: document.country }),
        attributes: { ...attributes },
        withdrawn: false,
      },
    });
    if (reply.ok) {
      setDraft(takenDraft(draft, reply.value));
      navigate(`${base}/sent`, { replace: true });
      return;
    }
    if (reply.offline) return setState({ step: 'no-reply' });
    const errors = errorsByPath(reply.problem.errors ?? [], fieldsOf(draft.kind));
    if (errors.length === 0) return setState({ step: 'refused', problem: reply.problem });
    setDraft({ ...draft, errors });
    navigate(base);
  };
  return { state, send };
}
