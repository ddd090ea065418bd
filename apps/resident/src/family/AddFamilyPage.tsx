import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, FAMILY_RELATIONS } from '@healthcode/domain';
import {
  BackLink,
  Button,
  CheckGroup,
  Disclosure,
  ErrorSummary,
  Loading,
  Notice,
  OptionGroup,
  SelectField,
  TextField,
  usePreferences,
} from '@healthcode/ui';
import { ConsentText } from '../consent/ConsentText.tsx';
import { TextNeedsNetwork } from '../consent/TextNeedsNetwork.tsx';
import { useObserved } from '../platform/observable.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from '../sign-in/DemoInboxNotice.tsx';
import { type FamilyFormUse, useFamilyForm } from './use-family-form.ts';
import { useT } from './words.ts';
import './family.css';

interface PartProps {
  readonly use: FamilyFormUse;
}

/** Which document, of any kind, and its number. */
function DocumentFields({ use: { form, set, errorOf } }: PartProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <>
      <SelectField
        id="document-type"
        label={t('add.documentType')}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: DOCUMENT_TYPE_NAMES[value].full[language] }))}
        value={form.documentType}
        onChange={(documentType) => set({ documentType })}
      />
      {form.documentType === 'passport' && (
        <TextField
          id="documentCountry"
          label={t('add.country')}
          hint={t('add.countryHint')}
          error={errorOf('documentCountry')}
          value={form.documentCountry}
          onChange={(documentCountry) => set({ documentCountry: documentCountry.toUpperCase() })}
          chars={4}
          autoComplete="off"
        />
      )}
      <TextField
        id="documentNumber"
        label={t('add.documentNumber')}
        hint={t('add.documentHint')}
        error={errorOf('documentNumber')}
        value={form.documentNumber}
        onChange={(documentNumber) => set({ documentNumber })}
        big
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {form.documentType === 'passport' && (
        <TextField
          id="birthDate"
          label={t('add.birthDate')}
          hint={t('add.birthDateHint')}
          error={errorOf('birthDate')}
          value={form.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          chars={12}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </>
  );
}

/** Who it is: relation, document and name. */
function WhoFields({ use }: PartProps) {
  const t = useT();
  const { form, set, errorOf } = use;
  return (
    <>
      <OptionGroup
        id="relation"
        label={t('add.relation')}
        error={errorOf('relation')}
        options={FAMILY_RELATIONS.map((value) => ({ value, label: t(`add.${value}`) }))}
        value={form.relation}
        onChange={(relation) => set({ relation })}
      />
      <DocumentFields use={use} />
      <TextField
        id="name"
        label={t('add.name')}
        hint={t('add.nameHint')}
        error={errorOf('name')}
        value={form.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

/** How they agree; for a child the register is asked instead. */
function WayFields({ use: { form, set, errorOf, isChild } }: PartProps) {
  const t = useT();
  if (isChild) {
    return (
      <Notice>
        <p>{t('add.childNote')}</p>
      </Notice>
    );
  }
  return (
    <>
      <OptionGroup
        id="way"
        label={t('add.way')}
        error={errorOf('way')}
        options={[
          { value: 'own-account', label: t('add.ownAccount'), hint: t('add.ownAccountHint') },
          { value: 'text-message', label: t('add.textMessage'), hint: t('add.textMessageHint') },
          { value: 'counter', label: t('add.counter'), hint: t('add.counterHint') },
        ]}
        value={form.way}
        onChange={(way) => set({ way })}
      />
      {form.way === 'text-message' && (
        <TextField
          id="phone"
          label={t('add.phone')}
          hint={t('add.phoneHint')}
          error={errorOf('phone')}
          value={form.phone}
          onChange={(phone) => set({ phone })}
          big
          inputMode="tel"
          autoComplete="off"
        />
      )}
    </>
  );
}

/** The city's own text, accepted for the family member. */
function ConsentPart({ use: { form, set, errorOf, isChild } }: PartProps) {
  const t = useT();
  const { language } = usePreferences();
  const city = useObserved(useServices().city);
  return (
    <>
      {city !== null && (
        <Disclosure summary={t('add.consentTitle')}>
          <ConsentText paragraphs={city.consent.paragraphs} language={language} />
        </Disclosure>
      )}
      <CheckGroup
        id="accepts"
        label={t('add.consentTitle')}
        legend="hidden"
        error={errorOf('accepts')}
        options={[{ value: 'accept', label: t(isChild ? 'add.consentChild' : 'add.consent') }]}
        values={form.accepts ? ['accept'] : []}
        onChange={(values) => set({ accepts: values.length > 0 })}
      />
    </>
  );
}

function AddForm() {
  const t = useT();
  const use = useFamilyForm();
  return (
    <form className="hc-form" onSubmit={use.submit} noValidate>
      <ErrorSummary errors={use.errors} attempt={use.attempt} />
      <FailureNotice failure={use.failure} except={use.saidAtField} />
      <DemoInboxNotice why="signIn.inboxPeople" />
      <WhoFields use={use} />
      <WayFields use={use} />
      <ConsentPart use={use} />
      <Button type="submit" block waiting={use.busy}>
        {t('add.submit')}
      </Button>
      {use.confirmSheet}
    </form>
  );
}

/** Asks to show a family member's code. */
export function AddFamilyPage() {
  const t = useT();
  const { city: cityNow, api } = useServices();
  const city = useObserved(cityNow);
  const reach = useObserved(api.reach);
  return (
    <Screen
      before={<BackLink href="/family">{t('member.back')}</BackLink>}
      title={t('add.title')}
      lead={<p>{t('add.lead')}</p>}
    >
      <SessionNeeded>
        {city === null && (reach === 'offline' ? <TextNeedsNetwork /> : <Loading />)}
        {city !== null && <AddForm />}
      </SessionNeeded>
    </Screen>
  );
}
