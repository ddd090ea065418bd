import type { VenueView } from '@healthcode/contracts/client';
import {
  Button,
  CheckGroup,
  formatDuration,
  Panel,
  PanelSection,
  SelectField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../appeals/use-act.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';
import { agesOf } from './list-ages.ts';

interface StricterFormProps {
  readonly view: VenueView;
  readonly onChanged: (view: VenueView) => void;
}

/** In what this venue is stricter than its type, within the city's bounds. */
export function StricterForm({ view, onChanged }: StricterFormProps) {
  const t = useT();
  const { options } = view.kind;
  const isNothingOffered =
    !options.temperature && !options.policy && options.statusListMaxAgeMinutes === null;
  return (
    <Panel>
      <PanelSection title={t('rules.stricter')}>
        {isNothingOffered ? <p>{t('rules.none')}</p> : <Fields view={view} onChanged={onChanged} />}
      </PanelSection>
    </Panel>
  );
}

function Fields({ view, onChanged }: StricterFormProps) {
  const t = useT();
  const { offered, span, chosen, age, change, saved, save, sending, failed, problem } = useStricter(
    view,
    onChanged,
  );
  return (
    <form className="hc-form" onSubmit={(event) => void save(event)} noValidate>
      <p>{t('rules.stricterLead')}</p>
      {failed && <Failure title={t('rules.failed')} problem={problem} />}
      {offered.length > 0 && (
        <CheckGroup
          id="stricter"
          label={t('rules.legend')}
          options={offered.map((value) => ({
            value,
            label: t(`rules.${value}`),
            hint: t(`rules.${value}Hint`),
          }))}
          values={chosen}
          onChange={(next) => change({ chosen: next })}
        />
      )}
      {span && <AgeField {...{ span, age }} onChange={(next) => change({ age: next })} />}
      <div className="console-actions">
        <Button type="submit" waiting={sending} waitingText={t('rules.saving')}>
          {t('rules.save')}
        </Button>
        {saved && <p role="status">{t('rules.saved')}</p>}
      </div>
    </form>
  );
}

interface AgeFieldProps {
  readonly span: { readonly from: number; readonly to: number };
  readonly age: number;
  readonly onChange: (minutes: number) => void;
}

function AgeField({ span, age, onChange }: AgeFieldProps) {
  const t = useT();
  const { language } = usePreferences();
  const sayAge = (minutes: number): string => {
    const words = formatDuration(minutes * 60_000, language);
    return minutes === span.to ? t('rules.ageUsual', { span: words }) : words;
  };
  return (
    <SelectField
      id="age"
      label={t('rules.age')}
      options={agesOf(span).map((minutes) => ({ value: String(minutes), label: sayAge(minutes) }))}
      value={String(age)}
      onChange={(value) => onChange(Number(value))}
    />
  );
}

type Stricter = 'temperature' | 'policy';

interface Draft {
  readonly chosen: readonly Stricter[];
  readonly age: number;
}

/** What is chosen, and whether that is what was saved: any change afterwards is not. */
function useStricter({ kind, choice, venue }: VenueView, onChanged: (view: VenueView) => void) {
  const { api } = useSession();
  const span = kind.options.statusListMaxAgeMinutes;
  const offered = (['temperature', 'policy'] as const).filter((name) => kind.options[name]);
  const [draft, setDraft] = useState<Draft>({
    chosen: offered.filter((name) => choice[name] !== undefined),
    age: choice.statusListMaxAgeMinutes ?? span?.to ?? 0,
  });
  const [savedDraft, setSavedDraft] = useState<Draft | null>(null);
  const { run, ...act } = useAct<VenueView>(onChanged);
  const { chosen, age } = draft;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const stricter = {
      ...(chosen.includes('temperature') ? { temperature: 'measured' as const } : {}),
      ...(chosen.includes('policy') ? { policy: 'required' as const } : {}),
      ...(span && age < span.to ? { statusListMaxAgeMinutes: age } : {}),
    };
    const params = { venueId: venue.venueId };
    const isSaved = await run(() => api('chooseVenueRules', { params, body: { choice: stricter } }));
    setSavedDraft(isSaved ? draft : null);
  };
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  return { ...act, ...draft, offered, span, change, save, saved: savedDraft === draft };
}
