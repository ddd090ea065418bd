import { DOCUMENT_TYPE_NAMES, type DocumentType } from '@healthcode/domain';
import { BackLink, ButtonLink, Notice, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { useT as useAppT } from '../i18n/words.ts';
import { EMPTY_INPUT, type IdentityInput } from '../identity/check-identity.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { EnteredContext, Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { OwnDocumentForm } from './OwnDocumentForm.tsx';
import { WhichDocument } from './WhichDocument.tsx';
import { useT } from './words.ts';
import './documents.css';

type Step = 'which' | 'fill' | 'added';

/** Another document of one's own: which, its fields, and that it was added. */
export function AddDocumentPage() {
  const t = useT();
  const appT = useAppT();
  const { language } = usePreferences();
  const [moved, setMoved] = useState(false);
  const [step, setStep] = useState<Step>('which');
  const [type, setType] = useState<DocumentType | null>(null);
  const go = (next: Step) => {
    setMoved(true);
    setStep(next);
  };
  const page = (
    <Screen
      key={step}
      before={<BackLink href="/mine/documents">{appT('common.back')}</BackLink>}
      title={t('addTitle')}
      lead={step === 'added' ? undefined : <p>{t('addLead')}</p>}
    >
      <SessionNeeded>
        {step === 'which' && (
          <WhichDocument
            before={type}
            onChosen={(chosen) => {
              setType(chosen);
              go('fill');
            }}
          />
        )}
        {step === 'fill' && type !== null && (
          <AddForm type={type} onChangeType={() => go('which')} onAdded={() => go('added')} />
        )}
        {step === 'added' && type !== null && (
          <>
            <Notice live>
              <p>{t('added', { document: DOCUMENT_TYPE_NAMES[type].full[language] })}</p>
            </Notice>
            <ButtonLink href="/mine/documents" block>
              {t('toList')}
            </ButtonLink>
          </>
        )}
      </SessionNeeded>
    </Screen>
  );
  return moved ? <EnteredContext value>{page}</EnteredContext> : page;
}

interface AddFormProps {
  readonly type: DocumentType;
  readonly onChangeType: () => void;
  readonly onAdded: () => void;
}

function AddForm({ type, onChangeType, onAdded }: AddFormProps) {
  const t = useT();
  const { api, colour } = useServices();
  const [input, setInput] = useState<IdentityInput>(EMPTY_INPUT);
  const submission = useSubmit();
  const confirmed = useConfirmed();
  return (
    <>
      <OwnDocumentForm
        type={type}
        input={input}
        onInput={setInput}
        onChangeType={onChangeType}
        submission={submission}
        submitText={t('addSubmit')}
        onSend={async (body) => {
          const added = await submission.run(() => confirmed.run(() => api.call('addDocument', { body })));
          if (added === null) return;
          onAdded();
          await colour.refresh();
        }}
      />
      {confirmed.sheet}
    </>
  );
}
