import {
  BackLink,
  Button,
  ButtonLink,
  CheckGroup,
  Disclosure,
  ErrorSummary,
  OptionGroup,
  ProgressSteps,
  SelectField,
  SummaryList,
  TextArea,
  TextField,
} from '@healthcode/ui';
import { useState } from 'react';
import { useT } from './words.ts';

type Answer = 'no' | 'yes' | 'unsure';
type Symptom = 'fever' | 'cough' | 'tired';

export function FormParts() {
  const t = useT();
  return (
    <section aria-labelledby="form">
      <h2 id="form">{t('form')}</h2>
      <div className="gallery-row">
        <Question />
        <Fields />
        <Buttons />
      </div>
    </section>
  );
}

function Question() {
  const t = useT();
  const [answer, setAnswer] = useState<Answer | null>('no');
  const [symptoms, setSymptoms] = useState<readonly Symptom[]>(['cough']);
  const [filter, setFilter] = useState<'all' | 'venues' | 'officials' | null>('all');
  const options = [
    { value: 'no', label: t('no') },
    { value: 'yes', label: t('yes'), hint: t('yesHint') },
    { value: 'unsure', label: t('unsure'), hint: t('unsureHint') },
  ] as const;
  return (
    <div className="hc-form">
      <BackLink href="#form">{t('previous')}</BackLink>
      <ProgressSteps current={2} total={5} text={t('steps')} />
      <OptionGroup
        id="answer"
        label={t('question')}
        legend="title"
        hint={t('feverHint')}
        options={options}
        value={answer}
        onChange={setAnswer}
      />
      <Disclosure summary={t('why')} open>
        <p>{t('whyText')}</p>
      </Disclosure>
      <CheckGroup
        id="symptoms"
        label={t('symptoms')}
        hint={t('symptomsHint')}
        options={[
          { value: 'fever', label: t('fever') },
          { value: 'cough', label: t('cough') },
          { value: 'tired', label: t('tired') },
        ]}
        values={symptoms}
        onChange={setSymptoms}
      />
      <OptionGroup
        id="filter"
        label={t('filter')}
        legend="hidden"
        look="chips"
        options={[
          { value: 'all', label: t('all') },
          { value: 'venues', label: t('venues') },
          { value: 'officials', label: t('officials') },
        ]}
        value={filter}
        onChange={setFilter}
      />
    </div>
  );
}

function Fields() {
  const t = useT();
  const [phone, setPhone] = useState('1380000');
  const [code, setCode] = useState('246810');
  const [temperature, setTemperature] = useState('36.6');
  const [text, setText] = useState('');
  const [district, setDistrict] = useState<'heping' | 'hexi' | null>(null);
  const [unanswered, setUnanswered] = useState<'no' | 'yes' | null>(null);
  return (
    <div className="hc-form">
      <ErrorSummary
        errors={[
          { field: 'phone', message: t('phoneError') },
          { field: 'unanswered', message: t('chooseError') },
        ]}
      />
      <TextField
        id="phone"
        label={t('phone')}
        hint={t('phoneHint')}
        error={t('phoneError')}
        value={phone}
        onChange={setPhone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        id="code"
        label={t('code')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        big
        chars={8}
      />
      <TextField
        id="temperature"
        label={t('temperature')}
        value={temperature}
        onChange={setTemperature}
        inputMode="decimal"
        chars={5}
        unit="°C"
      />
      <SelectField
        id="district"
        label={t('district')}
        options={[
          { value: 'heping', label: t('heping') },
          { value: 'hexi', label: t('hexi') },
        ]}
        value={district}
        onChange={setDistrict}
      />
      <OptionGroup
        id="unanswered"
        label={t('symptoms')}
        error={t('chooseError')}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
        value={unanswered}
        onChange={setUnanswered}
      />
      <TextArea id="text" label={t('cannot')} hint={t('cannotWhy')} value={text} onChange={setText} />
    </div>
  );
}

function Buttons() {
  const t = useT();
  const [waiting, setWaiting] = useState(false);
  return (
    <div className="hc-form">
      <h3>{t('buttons')}</h3>
      <Button block waiting={waiting} waitingText={t('sending')} onClick={() => setWaiting(true)}>
        {t('go')}
      </Button>
      <Button block waiting waitingText={t('sending')}>
        {t('go')}
      </Button>
      <Button variant="second" block>
        {t('save')}
      </Button>
      <Button block disabledReason={t('cannotWhy')}>
        {t('cannot')}
      </Button>
      <Button variant="plain">{t('more')}</Button>
      <div className="hc-buttons">
        <ButtonLink variant="second" icon="phone" href="tel:12345">
          {t('call')}
        </ButtonLink>
        <Button variant="second" icon="pencil">
          {t('update')}
        </Button>
      </div>
      <h3>{t('answers')}</h3>
      <SummaryList
        rows={[
          { label: t('symptoms'), value: t('cough'), changeHref: '/declare/symptoms' },
          { label: t('temperature'), value: '36.6 °C', onChange: () => setWaiting(false) },
          { label: t('district'), value: t('heping'), changeHref: '/declare/district' },
        ]}
      />
      <h3>{t('fact')}</h3>
      <SummaryList
        look="facts"
        rows={[
          { label: t('source'), value: t('sourceText') },
          { label: t('rule'), value: t('ruleText') },
        ]}
      />
    </div>
  );
}
