import type { Problem, RequestOf } from '@healthcode/contracts/client';
import { DOCUMENT_TYPE_NAMES, type DocumentType } from '@healthcode/domain';
import { Button, ErrorSummary, usePreferences } from '@healthcode/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  checkIdentity,
  type IdentityField,
  type IdentityInput,
  type IdentityProblems,
  identityBody,
} from '../identity/check-identity.ts';
import { problemsFromServer } from '../identity/problems-from-server.ts';
import type { Submission } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from '../sign-in/DemoInboxNotice.tsx';
import { FIELD_IDS, OwnDocumentFields } from './OwnDocumentFields.tsx';
import { useT } from './words.ts';

interface OwnDocumentFormProps {
  readonly type: DocumentType;
  readonly input: IdentityInput;
  readonly onInput: (input: IdentityInput) => void;
  readonly onChangeType: () => void;
  readonly submission: Submission;
  readonly submitText: string;
  /** Sends what was typed, once nothing is wrong with it here. */
  readonly onSend: (body: RequestOf<'identity'>['body']) => Promise<void>;
  /** What to say of a refusal that no field is to blame for, instead of its sentence alone. */
  readonly refusal?: { readonly code: string; readonly notice: ReactNode };
}

/** One's own document: looked at here, field by field, before it is sent. */
export function OwnDocumentForm(props: OwnDocumentFormProps) {
  const { type, input, onInput, submission, refusal } = props;
  const t = useT();
  const { language } = usePreferences();
  const { clock, dayOf } = useServices();
  const [found, setFound] = useState<{ count: number; problems: IdentityProblems }>({
    count: 0,
    problems: {},
  });
  const { failure } = submission;
  const refused: Problem | null = failure?.offline === false ? failure.problem : null;
  const problems: IdentityProblems = { ...(refused && problemsFromServer(refused)), ...found.problems };
  const errorAt = (field: IdentityField) => problems[field]?.[language];
  const errors = FIELD_IDS.flatMap(({ key, id }) => {
    const message = errorAt(key);
    return message === undefined ? [] : [{ field: id, message }];
  });
  const isRefusal = refused !== null && refused.code === refusal?.code;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const here = checkIdentity(type, input, dayOf(clock.now()));
    submission.clear();
    setFound({ count: found.count + 1, problems: here });
    if (Object.keys(here).length === 0) await props.onSend(identityBody(type, input));
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={found.count} />
      {isRefusal && refusal?.notice}
      <FailureNotice
        failure={failure}
        except={refused && (isRefusal || errors.length > 0) ? [refused.code] : []}
      />
      <DemoInboxNotice why="signIn.inboxPeople" />
      <div className="r-setting">
        <p className="r-setting__name">
          <span className="r-beside">{t('document')}</span>
          {DOCUMENT_TYPE_NAMES[type].full[language]}
        </p>
        <Button variant="plain" onClick={props.onChangeType}>
          {t('change')}
        </Button>
      </div>
      <OwnDocumentFields type={type} input={input} errorAt={errorAt} onChange={onInput} />
      <Button type="submit" block waiting={submission.busy}>
        {props.submitText}
      </Button>
      <p className="r-beside">{t('kept')}</p>
    </form>
  );
}
