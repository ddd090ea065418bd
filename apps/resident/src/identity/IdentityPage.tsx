import type { Problem } from '@healthcode/contracts/client';
import type { Localised } from '@healthcode/domain';
import { Button, Disclosure, ErrorSummary, SummaryList, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from '../sign-in/DemoInboxNotice.tsx';
import { checkIdentity, type IdentityProblems } from './check-identity.ts';
import { problemsFromServer } from './problems-from-server.ts';

const FIELDS = [
  { key: 'documentNumber', id: 'document-number' },
  { key: 'name', id: 'name' },
] as const;

function IdentityForm() {
  const t = useT();
  const { language } = usePreferences();
  const { api, session, clock, dayOf } = useServices();
  const [documentNumber, setDocumentNumber] = useState('');
  const [name, setName] = useState('');
  const [found, setFound] = useState<{ count: number; problems: IdentityProblems }>({
    count: 0,
    problems: {},
  });
  const { busy, failure, run } = useSubmit();

  const refused: Problem | null = failure?.offline === false ? failure.problem : null;
  const problems: IdentityProblems = { ...(refused && problemsFromServer(refused)), ...found.problems };
  const say = (text: Localised | undefined) => text?.[language];
  const errors = FIELDS.flatMap(({ key, id }) => {
    const message = say(problems[key]);
    return message === undefined ? [] : [{ field: id, message }];
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const here = checkIdentity({ documentNumber, name }, dayOf(clock.now()));
    setFound({ count: found.count + 1, problems: here });
    if (Object.keys(here).length > 0) return;
    const body = { documentType: 'resident-id', documentNumber, name };
    const me = await run(() => api.call('identity', { body }));
    if (me !== null) await session.adopt(me);
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={found.count} />
      <FailureNotice failure={failure} except={errors.length > 0 && refused ? [refused.code] : []} />
      <DemoInboxNotice why="signIn.inboxPeople" />
      <SummaryList look="facts" rows={[{ label: t('identity.document'), value: t('identity.residentId') }]} />
      <TextField
        id="document-number"
        label={t('identity.number')}
        hint={t('identity.numberHint')}
        error={say(problems.documentNumber)}
        value={documentNumber}
        onChange={setDocumentNumber}
        big
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        id="name"
        label={t('identity.name')}
        hint={t('identity.nameHint')}
        error={say(problems.name)}
        value={name}
        onChange={setName}
        autoComplete="name"
        spellCheck={false}
      />
      <Button type="submit" block waiting={busy}>
        {t('identity.submit')}
      </Button>
      <p className="r-beside">{t('identity.kept')}</p>
    </form>
  );
}

/** The real-name step, with a resident identity card; other documents are dealt with at a service point. */
export function IdentityPage() {
  const t = useT();
  const city = useObserved(useServices().city);
  return (
    <Screen title={t('identity.title')} lead={<p>{t('identity.lead')}</p>}>
      <IdentityForm />
      <Disclosure summary={t('identity.otherTitle')}>
        <p>{t('identity.other')}</p>
        {city !== null && <p>{t('identity.ask', { hotline: city.hotline })}</p>}
      </Disclosure>
    </Screen>
  );
}
