import type { AppealChoices } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import {
  Button,
  CheckGroup,
  ErrorSummary,
  Notice,
  OptionGroup,
  TextArea,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useT as useAppT } from '../i18n/words.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { type AppealDraft, type DraftProblem, problemsOf } from './appeal-draft.ts';
import { FilesField } from './FilesField.tsx';
import { type ChosenFile, useAppealFiles } from './use-appeal-files.ts';
import { useT } from './words.ts';

interface AppealFormProps {
  readonly choices: AppealChoices;
  readonly draft: AppealDraft;
  readonly restored: boolean;
  readonly keep: (draft: AppealDraft) => void;
  readonly drop: () => Promise<void>;
}

const FIELD_OF = {
  kindMissing: 'kind',
  recordsMissing: 'records',
  textMissing: 'text',
  textLong: 'text',
} as const satisfies Record<DraftProblem, string>;

/** What it is about, in one’s own words, with files. What was written stays on the phone until it has arrived. */
export function AppealForm(props: AppealFormProps) {
  const { choices, draft, restored, keep } = props;
  const t = useT();
  const [attempt, setAttempt] = useState(0);
  const { appealId, forPerson } = draft;
  const files = useAppealFiles({ appealId, forPerson, limits: choices.files });
  const { busy, failure, send, remove } = useSendAppeal(props);
  const problems = attempt > 0 ? problemsOf(draft) : [];
  const say = useProblemWords(draft);
  const waits = files.files.some(({ state }) => state === 'sending');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problemsOf(draft).length === 0 && !waits) void send();
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      {restored && (
        <Notice>
          <p>{t('form.restored')}</p>
        </Notice>
      )}
      {forPerson !== null && <p className="r-strong">{t('forWhom', { name: choices.maskedName })}</p>}
      <ErrorSummary
        errors={problems.map((problem) => ({ field: FIELD_OF[problem], message: say(problem) }))}
        attempt={attempt}
      />
      <FailureNotice failure={failure} />
      <Fields choices={choices} draft={draft} keep={keep} problems={problems} />
      <FilesField
        label={t('form.files')}
        files={files}
        most={choices.files.most}
        days={choices.filesDays}
        onRemove={remove}
      />
      <Button
        type="submit"
        block
        waiting={busy}
        waitingText={t('form.submitting')}
        {...(waits ? { disabledReason: t('form.wait') } : {})}
      >
        {t('form.submit')}
      </Button>
    </form>
  );
}

/** Sends the appeal and goes on to its page; takes a file back that was sent before it. */
function useSendAppeal({ choices, draft, keep, drop }: AppealFormProps) {
  const { api } = useServices();
  const [, navigate] = useLocation();
  const { busy, failure, run } = useSubmit();
  const { appealId, forPerson, kind, text } = draft;
  const person = forPerson === null ? {} : { personId: forPerson };
  const send = async () => {
    if (kind === null) return;
    keep({ ...draft, sent: true });
    const known = choices.holds.map(({ ref }) => ref);
    const refs = kind === 'service' ? [] : draft.refs.filter((ref) => known.includes(ref));
    const body = { appealId, ...person, kind, refs, text };
    if ((await run(() => api.call('submitAppeal', { body }))) === null) return;
    await drop();
    navigate(`/appeals/${appealId}?received`, { replace: true });
  };
  const remove = ({ fileId }: ChosenFile) => {
    const params = { appealId, fileId: fileId ?? '' };
    if (fileId !== null) void api.call('removeAppealFile', { params, query: person, body: {} });
  };
  return { busy, failure, send, remove };
}

function useProblemWords({ text }: AppealDraft) {
  const t = useT();
  return (problem: DraftProblem) => t(`form.${problem}`, { max: APPEAL_TEXT_MAX, length: text.length });
}

type FieldsProps = Pick<AppealFormProps, 'choices' | 'draft' | 'keep'> & {
  readonly problems: readonly DraftProblem[];
};

function Fields({ choices, draft, keep, problems }: FieldsProps) {
  const t = useT();
  const say = useProblemWords(draft);
  const errorAt = (field: string) => {
    const problem = problems.find((one) => FIELD_OF[one] === field);
    return problem === undefined ? undefined : say(problem);
  };
  return (
    <>
      <OptionGroup
        id="kind"
        label={t('form.kind')}
        error={errorAt('kind')}
        options={choices.kinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
        value={draft.kind}
        onChange={(kind) => keep({ ...draft, kind })}
      />
      {choices.holds.length > 0 && draft.kind !== null && draft.kind !== 'service' && (
        <Records choices={choices} draft={draft} keep={keep} error={errorAt('records')} />
      )}
      <TextArea
        id="text"
        label={t('form.text')}
        hint={t('form.textHint', { max: APPEAL_TEXT_MAX })}
        error={errorAt('text')}
        rows={7}
        value={draft.text}
        onChange={(text) => keep({ ...draft, text })}
      />
    </>
  );
}

interface RecordsProps extends Pick<AppealFormProps, 'choices' | 'draft' | 'keep'> {
  readonly error: string | undefined;
}

function Records({ choices, draft, keep, error }: RecordsProps) {
  const t = useT();
  const appT = useAppT();
  const { language } = usePreferences();
  return (
    <CheckGroup
      id="records"
      label={t('form.records')}
      hint={t('form.recordsHint')}
      error={error}
      options={choices.holds.map(({ ref, title, reportedBy, colour }) => ({
        value: ref,
        label: t('form.record', { title: title[language], source: reportedBy[language] }),
        hint: appT(`colour.${colour}`),
      }))}
      values={draft.refs}
      onChange={(refs) => keep({ ...draft, refs })}
    />
  );
}
