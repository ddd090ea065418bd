import { earliestBeginning } from '@healthcode/domain';
import {
  CheckGroup,
  formatInstant,
  Notice,
  OptionGroup,
  Panel,
  PanelSection,
  TextArea,
  TextField,
  usePreferences,
} from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { writeInstant } from '../../clock/wall-time.ts';
import { useT } from '../../i18n/words.ts';
import { beginningOf, type DraftForm } from './draft-form.ts';
import { LocalisedAt, NumberAt, TextAt } from './fields.tsx';

interface HeadFieldsProps {
  readonly form: DraftForm;
  /** Whether what is wrong with the time is told yet. */
  readonly isTold: boolean;
  readonly onChange: (change: Partial<DraftForm>) => void;
}

/** Why the rules change, when they begin, and what is said of the whole set. */
export function HeadFields({ form, isTold, onChange }: HeadFieldsProps) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('form.why')}>
        <div className="console-stack">
          <TextArea
            id="summary"
            label={t('form.summary')}
            hint={t('form.summaryHint')}
            rows={3}
            maxLength={500}
            value={form.summary}
            onChange={(summary) => onChange({ summary })}
          />
          <BeginFields form={form} isTold={isTold} onChange={onChange} />
          <EmergencyFields form={form} isTold={isTold} onChange={onChange} />
          <LocalisedAt path={['note']} label={t('form.note')} hint={t('form.noteHint')} long />
          <NumberAt
            path={['declarations', 'validDays']}
            label={t('form.validDays')}
            hint={t('form.validDaysHint')}
            unit={t('ruleForm.days')}
            prune
          />
          <TextAt path={['id']} label={t('form.setId')} hint={t('form.setIdHint')} chars={24} />
        </div>
      </PanelSection>
    </Panel>
  );
}

function BeginFields({ form, isTold, onChange }: HeadFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow, utcOffsetMinutes } = useCity();
  const ground = form.emergency ? form.ground : null;
  const earliest = earliestBeginning({ emergencyGround: ground }, cityNow());
  const time = formatInstant(earliest, language, { year: true });
  const notice = t(form.emergency ? 'draft.minutes10' : 'draft.hours48');
  const beginning = beginningOf(form, utcOffsetMinutes);
  const errorOf = (field: 'date' | 'time') => {
    const found = 'errors' in beginning ? beginning.errors.find((error) => error.field === field) : undefined;
    return found && isTold ? t(`form.timeErrors.${field}.${found.reason}`) : undefined;
  };
  const isTooSoon = 'at' in beginning && beginning.at !== null && beginning.at < earliest;
  return (
    <>
      <div className="console-options-long">
        <OptionGroup
          id="begins"
          label={t('form.begins')}
          options={[
            { value: 'soon', label: t('form.soon'), hint: t('form.soonHint', { notice, time }) },
            { value: 'chosen', label: t('form.chosen'), hint: t('form.chosenHint', { time }) },
          ]}
          value={form.begins}
          onChange={(begins) => onChange({ begins })}
        />
      </div>
      {form.begins === 'chosen' && (
        <div className="console-moment">
          <TextField
            id="date"
            label={t('form.date')}
            hint={t('form.dateHint', { example: writeInstant(earliest, utcOffsetMinutes).date })}
            error={errorOf('date')}
            value={form.date}
            onChange={(date) => onChange({ date })}
            autoComplete="off"
            chars={12}
          />
          <TextField
            id="time"
            label={t('form.time')}
            hint={t('form.timeHint')}
            error={errorOf('time')}
            value={form.time}
            onChange={(typed) => onChange({ time: typed })}
            autoComplete="off"
            chars={8}
          />
        </div>
      )}
      {isTooSoon && (
        <Notice kind="warn" live>
          <p>{t('form.tooSoon', { time })}</p>
        </Notice>
      )}
    </>
  );
}

function EmergencyFields({ form, onChange }: HeadFieldsProps) {
  const t = useT();
  return (
    <>
      <CheckGroup
        id="emergency"
        label={t('form.emergency')}
        options={[{ value: 'yes', label: t('form.emergencyYes'), hint: t('form.emergencyHint') }]}
        values={form.emergency ? ['yes'] : []}
        onChange={(values) => onChange({ emergency: values.length > 0 })}
      />
      {form.emergency && (
        <TextArea
          id="ground"
          label={t('form.ground')}
          hint={t('form.groundHint')}
          rows={2}
          maxLength={500}
          value={form.ground}
          onChange={(ground) => onChange({ ground })}
        />
      )}
    </>
  );
}
