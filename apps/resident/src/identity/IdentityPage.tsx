import type { DocumentType } from '@healthcode/domain';
import { useState } from 'react';
import { OwnDocumentForm } from '../documents/OwnDocumentForm.tsx';
import { WhichDocument } from '../documents/WhichDocument.tsx';
import { useT as useDocumentsT } from '../documents/words.ts';
import { useT } from '../i18n/words.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { EnteredContext, Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { ClaimPage } from './ClaimPage.tsx';
import { EMPTY_INPUT, type IdentityInput } from './check-identity.ts';
import { OpenClaims } from './OpenClaims.tsx';
import { WaysOn } from './WaysOn.tsx';
import '../documents/documents.css';

type Step = 'which' | 'fill' | 'claim';

/** Nearly everybody has it: the form begins with it, and one tap leads to the others. */
const MOST_HAVE: DocumentType = 'resident-id';

/** The real-name step: a resident identity card or, chosen first, another document; and the way for whom another account has the identity. */
export function IdentityPage() {
  const [moved, setMoved] = useState(false);
  const [step, setStep] = useState<Step>('fill');
  const [type, setType] = useState<DocumentType>(MOST_HAVE);
  const [input, setInput] = useState<IdentityInput>(EMPTY_INPUT);
  const go = (next: Step) => {
    setMoved(true);
    setStep(next);
  };
  const choose = (chosen: DocumentType) => {
    if (chosen !== type) setInput({ ...EMPTY_INPUT, name: input.name });
    setType(chosen);
    go('fill');
  };
  const page =
    step === 'which' ? (
      <AskWhich before={type} onChosen={choose} />
    ) : step === 'fill' ? (
      <AskIdentity
        type={type}
        input={input}
        onInput={setInput}
        onChangeType={() => go('which')}
        onClaim={() => go('claim')}
      />
    ) : (
      <ClaimPage type={type} input={input} onBack={() => go('fill')} onDone={() => go('which')} />
    );
  return moved ? <EnteredContext value>{page}</EnteredContext> : page;
}

interface AskWhichProps {
  readonly before: DocumentType | null;
  readonly onChosen: (type: DocumentType) => void;
}

function AskWhich(props: AskWhichProps) {
  const t = useT();
  return (
    <Screen title={t('identity.title')} lead={<p>{t('identity.lead')}</p>}>
      <OpenClaims />
      <WhichDocument {...props} />
    </Screen>
  );
}

interface AskIdentityProps {
  readonly type: DocumentType;
  readonly input: IdentityInput;
  readonly onInput: (input: IdentityInput) => void;
  readonly onChangeType: () => void;
  readonly onClaim: () => void;
}

function AskIdentity({ onClaim, ...form }: AskIdentityProps) {
  const t = useT();
  const documentsT = useDocumentsT();
  const { api, session } = useServices();
  const submission = useSubmit();
  return (
    <Screen title={t('identity.title')} lead={<p>{t('identity.lead')}</p>}>
      <OpenClaims />
      <OwnDocumentForm
        {...form}
        submission={submission}
        submitText={documentsT('submit')}
        onSend={async (body) => {
          const me = await submission.run(() => api.call('identity', { body }));
          if (me !== null) await session.adopt(me);
        }}
        refusal={{
          code: 'identity-not-confirmed',
          notice: <WaysOn onClaim={onClaim} />,
        }}
      />
    </Screen>
  );
}
