import type { RuleVersionList } from '@healthcode/contracts/client';
import { BackLink, Button, ErrorSummary, Loading, Panel } from '@healthcode/ui';
import { type FormEvent, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { useAsked } from '../../session/use-asked.ts';
import { ConsolePage } from '../../shell/ConsolePage.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { type Choice, checkChoice } from './begin-choice.ts';
import { readRulesFile } from './choose-rules-file.ts';
import { FromOptions, VersionField } from './FromFields.tsx';
import { RulesFilePicker } from './RulesFilePicker.tsx';
import { useSendBegin } from './use-send-begin.ts';

type Versions = RuleVersionList['versions'];

/** A draft begins with the rules in force, an earlier version, or a file. */
export function NewDraftPage() {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(useCallback(() => api('ruleVersions'), [api]));
  return (
    <ConsolePage
      title={t('newDraft.title')}
      lead={t('newDraft.lead')}
      before={<BackLink href="/">{t('draft.toList')}</BackLink>}
      width="text"
    >
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && (
        <Failure title={t('newDraft.versionsFailed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && <NewDraftForm versions={asked.value.versions} />}
    </ConsolePage>
  );
}

function NewDraftForm({ versions }: { versions: Versions }) {
  const t = useT();
  const { current, earlier, choice, change, chooseFile, errors, errorAt, attempt, state, submit } =
    useNewDraft(versions);
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {state.step === 'failed' && <Failure title={t('newDraft.failed')} problem={state.problem} />}
      <Panel>
        <div className="hc-panel__section console-stack">
          <FromOptions
            choice={choice}
            current={current}
            hasEarlier={earlier.length > 0}
            error={errorAt('from')}
            onChange={(from) => change({ from })}
          />
          {choice.from === 'earlier' && (
            <VersionField
              versions={earlier}
              value={choice.version}
              error={errorAt('version')}
              onChange={(version) => change({ version })}
            />
          )}
          {choice.from === 'file' && (
            <RulesFilePicker
              file={choice.file}
              error={errorAt('file')}
              onChoose={(file) => void chooseFile(file)}
            />
          )}
          {choice.from === 'file' && choice.read?.ok && (
            <p role="status">{t('newDraft.fileRead', { count: choice.read.count })}</p>
          )}
        </div>
      </Panel>
      <div className="console-actions">
        <Button
          type="submit"
          icon="pencil"
          waiting={state.step === 'sending'}
          waitingText={t('newDraft.beginning')}
        >
          {t('newDraft.begin')}
        </Button>
      </div>
    </form>
  );
}

/** The form's answers, what is wrong with them, and sending them. */
function useNewDraft(versions: Versions) {
  const t = useT();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<Choice>({ from: null, version: null, file: null, read: null });
  const [attempt, setAttempt] = useState(0);
  const { state, send } = useSendBegin(({ draftId }) => navigate(`/drafts/${draftId}`));
  // The newest, also before it is in force: whoever began with an older one would undo it unawares.
  const [current, ...earlier] = versions;
  const change = (changed: Partial<Choice>) => setChoice((before) => ({ ...before, ...changed }));
  const checked = checkChoice(choice, current?.version ?? 1);
  const wrongFile = choice.read !== null && !choice.read.ok;
  const isTold = 'field' in checked && (attempt > 0 || (checked.field === 'file' && wrongFile));
  const errorAt = (field: string) =>
    isTold && checked.field === field ? t(`newDraft.errors.${checked.error}`) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if ('body' in checked) void send(checked.body);
  };
  const chooseFile = async (file: File) => {
    change({ file, read: null });
    const read = await readRulesFile(file);
    // another may have been chosen while this one was read
    setChoice((before) => (before.file === file ? { ...before, read } : before));
  };
  const errors =
    attempt > 0 && 'field' in checked
      ? [{ field: checked.field, message: t(`newDraft.errors.${checked.error}`) }]
      : [];
  return { current, earlier, choice, change, chooseFile, errors, errorAt, attempt, state, submit };
}
