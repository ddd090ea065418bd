import {
  BackLink,
  ErrorSummary,
  OptionGroup,
  Panel,
  PanelSection,
  TextField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { DocumentFields } from '../evidence/DocumentFields.tsx';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { DelayFields } from './delay/DelayFields.tsx';
import { checkDelay, NO_DELAY } from './delay/delay-draft.ts';
import { checkFind, EMPTY_FIND, type FindDraft } from './find-draft.ts';
import { LookActions } from './LookActions.tsx';
import { LookFailure } from './LookFailure.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useLook } from './use-look.ts';

/** Finds one person by a document or by a source's record number, and opens the record for a reason. */
export function FindPersonPage() {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow, utcOffsetMinutes } = useCity();
  const [draft, setDraft] = useState<FindDraft>(EMPTY_FIND);
  const [attempt, setAttempt] = useState(0);
  const [delay, setDelay] = useState(NO_DELAY);
  const look = useLook();
  if (look.view) return <PersonRecord view={look.view} />;

  const checked = checkFind(draft, { now: cityNow(), utcOffsetMinutes });
  const late = checkDelay(delay);
  const found = attempt === 0 ? [] : [...(checked.ok ? [] : checked.errors), ...(late.ok ? [] : late.errors)];
  const errors = found.map((error) => ({
    field: error.field,
    message: 'message' in error ? error.message[language] : t(`look.${error.code}`),
  }));
  const errorAt = new Map(errors.map(({ field, message }) => [field, message]));
  const change = (part: Partial<FindDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (checked.ok && late.ok) void look.ask({ ...checked.look, ...late.look });
  };
  return (
    <ConsolePage
      title={t('people.find')}
      lead={<p>{t('look.lead')}</p>}
      before={<BackLink href="/people" />}
      width="text"
    >
      <LookFailure look={look} />
      <form className="hc-form" onSubmit={submit} noValidate autoComplete="off">
        <ErrorSummary errors={errors} attempt={attempt} />
        <Panel>
          <PanelSection title={t('look.who')}>
            <div className="hc-form">
              <OptionGroup
                id="by"
                label={t('look.by')}
                options={[
                  { value: 'document', label: t('look.byDocument') },
                  { value: 'record', label: t('look.byRecord') },
                ]}
                value={draft.by}
                onChange={(by) => change({ by })}
              />
              {draft.by === 'document' ? (
                <DocumentFields
                  draft={{ document: draft.document, corrects: null }}
                  errorAt={errorAt}
                  onChange={(document) => change({ document })}
                />
              ) : (
                <RecordFields draft={draft} errorAt={errorAt} onChange={change} />
              )}
            </div>
          </PanelSection>
        </Panel>
        <ReasonField
          value={draft.reason}
          error={errorAt.get('reason')}
          onChange={(reason) => change({ reason })}
        />
        <DelayFields draft={delay} checked={attempt === 0 ? null : late} onChange={setDelay} />
        <LookActions waiting={look.waiting} />
      </form>
    </ConsolePage>
  );
}

interface RecordFieldsProps {
  readonly draft: FindDraft;
  readonly errorAt: ReadonlyMap<string, string>;
  readonly onChange: (part: Partial<FindDraft>) => void;
}

function RecordFields({ draft, errorAt, onChange }: RecordFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        id="sourceId"
        label={t('look.sourceId')}
        hint={t('look.sourceIdHint')}
        error={errorAt.get('sourceId')}
        value={draft.sourceId}
        onChange={(sourceId) => onChange({ sourceId })}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        chars={24}
      />
      <TextField
        id="recordId"
        label={t('look.recordId')}
        error={errorAt.get('recordId')}
        value={draft.recordId}
        onChange={(recordId) => onChange({ recordId })}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        chars={24}
      />
    </>
  );
}
