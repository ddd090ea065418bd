import type { RequestOf, RuleVersionList } from '@healthcode/contracts/client';
import {
  BackLink,
  Button,
  ErrorSummary,
  formatInstant,
  Loading,
  OptionGroup,
  Panel,
  SelectField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { useAsked } from '../../session/use-asked.ts';
import { ConsolePage } from '../../shell/ConsolePage.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { type ReadRules, readRulesFile } from './choose-rules-file.ts';
import { RulesFilePicker } from './RulesFilePicker.tsx';
import { useSendBegin } from './use-send-begin.ts';

type Versions = RuleVersionList['versions'];
type From = 'current' | 'earlier' | 'file';

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

interface Choice {
  readonly from: From | null;
  readonly version: string | null;
  readonly file: File | null;
  readonly read: ReadRules | null;
}

function NewDraftForm({ versions }: { versions: Versions }) {
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
    change({ read: await readRulesFile(file) });
  };
  const errors =
    attempt > 0 && 'field' in checked
      ? [{ field: checked.field, message: t(`newDraft.errors.${checked.error}`) }]
      : [];
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

type CheckedChoice =
  | { readonly body: RequestOf<'beginDraft'>['body'] }
  | {
      readonly field: 'from' | 'version' | 'file';
      readonly error: 'from' | 'version' | 'missing' | 'large' | 'json' | 'shape';
    };

function checkChoice({ from, version, read }: Choice, current: number): CheckedChoice {
  switch (from) {
    case null:
      return { field: 'from', error: 'from' };
    case 'current':
      return { body: { fromVersion: current } };
    case 'earlier':
      return version === null
        ? { field: 'version', error: 'version' }
        : { body: { fromVersion: Number(version) } };
    case 'file':
      if (read === null) return { field: 'file', error: 'missing' };
      return read.ok ? { body: { content: read.content } } : { field: 'file', error: read.error };
  }
}

interface FromOptionsProps {
  readonly choice: Choice;
  readonly current: Versions[number] | undefined;
  readonly hasEarlier: boolean;
  readonly error: string | undefined;
  readonly onChange: (from: From) => void;
}

function FromOptions({ choice, current, hasEarlier, error, onChange }: FromOptionsProps) {
  const t = useT();
  const earlier = {
    value: 'earlier' as const,
    label: t('newDraft.earlier'),
    hint: t('newDraft.earlierHint'),
  };
  return (
    <div className="console-options-long">
      <OptionGroup<From>
        id="from"
        label={t('newDraft.from')}
        error={error}
        options={[
          {
            value: 'current',
            label: t(current?.state === 'coming' ? 'newDraft.coming' : 'newDraft.current'),
            hint: t('newDraft.currentHint', { version: current?.version ?? 1 }),
          },
          ...(hasEarlier ? [earlier] : []),
          { value: 'file', label: t('newDraft.file'), hint: t('newDraft.fileHint') },
        ]}
        value={choice.from}
        onChange={onChange}
      />
    </div>
  );
}

interface VersionFieldProps {
  readonly versions: Versions;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (version: string) => void;
}

function VersionField({ versions, value, error, onChange }: VersionFieldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <SelectField
      id="version"
      label={t('newDraft.version')}
      error={error}
      options={versions.map(({ version, inForceFrom }) => ({
        value: String(version),
        label: t('newDraft.versionOf', {
          version,
          date: formatInstant(inForceFrom, language, { year: true }),
        }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
