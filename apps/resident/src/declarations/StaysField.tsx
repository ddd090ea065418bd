import { ABROAD, formatDay, MOST_STAYS, PROVINCE_NAMES, parseDay, type Stay } from '@healthcode/domain';
import { Button, HintAndError, Phrases, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import type { AnswerFieldProps } from './AnswerField.tsx';
import { useQuestionText } from './use-question-text.ts';
import './stays.css';
import { useT } from './words.ts';

type PartialStay = { readonly [Name in keyof Stay]?: Stay[Name] | undefined };

interface StayFieldsProps {
  readonly id: string;
  readonly n: number;
  readonly stay: PartialStay;
  readonly ownProvince: string;
  readonly today: number;
  readonly onChange: (stay: PartialStay) => void;
  /** Null: the only one stays. */
  readonly onRemove: (() => void) | null;
  readonly error: string | undefined;
}

function StayFields(props: StayFieldsProps) {
  const { id, n, stay, ownProvince, today, onChange, onRemove, error } = props;
  const t = useT();
  const { language } = usePreferences();
  const places = [
    ...Object.entries(PROVINCE_NAMES)
      .filter(([code]) => code !== ownProvince)
      .map(([value, name]) => ({ value, label: name[language] })),
    { value: ABROAD, label: t('abroad') },
  ];
  const dayField = (name: 'fromDay' | 'toDay', fieldId: string, label: string) => {
    const day = stay[name];
    return (
      <TextField
        id={fieldId}
        type="date"
        label={label}
        value={day === undefined ? '' : formatDay(day)}
        max={formatDay(today)}
        onChange={(text) => onChange({ ...stay, [name]: parseDay(text) ?? undefined })}
      />
    );
  };
  return (
    <fieldset className="r-stay">
      <legend>{t('stayNumber', { n })}</legend>
      <HintAndError id={id} error={error} />
      <SelectField
        id={id}
        label={t('stayPlace')}
        options={places}
        value={stay.place ?? null}
        onChange={(place) => onChange({ ...stay, place })}
      />
      <div className="r-stay__days">
        {dayField('fromDay', `${id}-from`, t('stayFrom'))}
        {dayField('toDay', `${id}-to`, t('stayTo'))}
      </div>
      {onRemove !== null && (
        <Button variant="second" onClick={onRemove}>
          {t('stayRemove', { n })}
        </Button>
      )}
    </fieldset>
  );
}

/** Begun and not whole, or left before it was reached. */
const isWrong = (stay: PartialStay): boolean =>
  !isBlank(stay) &&
  (stay.place === undefined ||
    stay.fromDay === undefined ||
    stay.toDay === undefined ||
    stay.toDay < stay.fromDay);

const isBlank = (stay: PartialStay): boolean => Object.values(stay).every((value) => value === undefined);

/** Up to five places outside the city, each from a day to a day. One that was begun has to be whole. */
export function StaysField({ question, id, answer, onChange, error }: AnswerFieldProps) {
  const asked = useQuestionText();
  const t = useT();
  const { language } = usePreferences();
  const { clock, city, dayOf } = useServices();
  const [stays, setStays] = useState<readonly PartialStay[]>(
    Array.isArray(answer) && answer.length > 0 ? (answer as readonly Stay[]) : [{}],
  );
  const write = (next: readonly PartialStay[]) => {
    setStays(next);
    const begun = next.filter((stay) => !isBlank(stay));
    onChange(begun.length === 0 ? undefined : (begun as Stay[]));
  };
  const wrongAt = Math.max(0, stays.findIndex(isWrong));
  const ownProvince = city.get()?.districts[0]?.code.slice(0, 2) ?? '';
  return (
    <div className="r-question">
      <h1>
        <Phrases text={asked(question)} />
      </h1>
      <p className="r-beside">{question.hint?.[language]}</p>
      {stays.map((stay, at) => (
        <StayFields
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no names of their own
          key={at}
          id={at === 0 ? id : `${id}-${at}`}
          n={at + 1}
          stay={stay}
          ownProvince={ownProvince}
          today={dayOf(clock.now())}
          onChange={(next) => write(stays.map((one, place) => (place === at ? next : one)))}
          error={at === wrongAt ? error : undefined}
          onRemove={stays.length === 1 ? null : () => write(stays.filter((_, place) => place !== at))}
        />
      ))}
      {stays.length < MOST_STAYS && (
        <Button variant="second" icon="plus" onClick={() => setStays([...stays, {}])}>
          {t('stayAdd')}
        </Button>
      )}
    </div>
  );
}
