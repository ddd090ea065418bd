import type { PapersAtCounter, Problem } from '@healthcode/contracts/client';
import {
  Button,
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
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { AtCounter } from './AtCounter.tsx';
import { type CounterDraft, checkCounter, EMPTY_COUNTER, type Who } from './counter-form.ts';
import { useT } from './words.ts';

interface Found {
  readonly who: Who;
  readonly reply: PapersAtCounter;
}

/** One person after another: find, look at what there is, report lost or issue. */
export function CounterPage() {
  const t = useT();
  const { api } = useSession();
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<'idle' | 'asking' | { readonly problem: Problem | null }>('idle');

  const find = async (who: Who) => {
    setState('asking');
    const reply = await api('papersAtCounter', { body: { who } });
    setState(reply.ok ? 'idle' : { problem: reply.problem ?? null });
    if (reply.ok) setFound({ who, reply: reply.value });
  };
  if (found !== null) {
    const { who, reply } = found;
    return <AtCounter who={who} {...reply} onAnother={() => setFound(null)} />;
  }
  return (
    <ConsolePage title={t('title')} lead={<p>{t('lead')}</p>} width="text">
      {typeof state === 'object' && <Failure title={t('searchFailed')} problem={state.problem} />}
      <FindForm waiting={state === 'asking'} onFind={(who) => void find(who)} />
    </ConsolePage>
  );
}

interface FindFormProps {
  readonly waiting: boolean;
  readonly onFind: (who: Who) => void;
}

function FindForm({ waiting, onFind }: FindFormProps) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow, utcOffsetMinutes } = useCity();
  const [draft, setDraft] = useState<CounterDraft>(EMPTY_COUNTER);
  const [attempt, setAttempt] = useState(0);
  const checked = checkCounter(draft, { now: cityNow(), utcOffsetMinutes });
  const errors = (checked.ok || attempt === 0 ? [] : checked.errors).map((error) => ({
    field: error.field,
    message: 'message' in error ? error.message[language] : t(error.code),
  }));
  const errorAt = new Map(errors.map(({ field, message }) => [field, message]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (checked.ok) onFind(checked.who);
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary errors={errors} attempt={attempt} />
      <Panel>
        <PanelSection>
          <div className="hc-form">
            <OptionGroup
              id="by"
              label={t('find')}
              options={[
                { value: 'document', label: t('byDocument'), hint: t('byDocumentHint') },
                { value: 'number', label: t('byNumber'), hint: t('byNumberHint') },
              ]}
              value={draft.by}
              onChange={(by) => setDraft({ ...draft, by })}
            />
            {draft.by === 'document' ? (
              <DocumentFields
                draft={{ document: draft.document, corrects: null }}
                errorAt={errorAt}
                onChange={(document) => setDraft({ ...draft, document })}
              />
            ) : (
              <TextField
                id="number"
                label={t('number')}
                hint={t('numberHint')}
                error={errorAt.get('number')}
                value={draft.number}
                onChange={(number) => setDraft({ ...draft, number })}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                chars={14}
              />
            )}
          </div>
        </PanelSection>
      </Panel>
      <div className="console-actions">
        <Button type="submit" icon="search" waiting={waiting} waitingText={t('searching')}>
          {t('search')}
        </Button>
      </div>
    </form>
  );
}
