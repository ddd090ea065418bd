import './papers.css';
import type { IssuedPaper, MyPapers } from '@healthcode/contracts/client';
import { BackLink, Button, Notice, OptionGroup } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import type { Fetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import type { PersonWithPapers } from './PersonPapers.tsx';
import { ReadyPaper } from './ReadyPaper.tsx';
import { useT } from './words.ts';

interface PrintPaperPageProps {
  readonly fetched: Fetched<MyPapers>;
  readonly again: () => void;
  readonly personId: string;
}

/** One paper for one person: the size, what it replaces, and then the file. */
export function PrintPaperPage({ fetched, again, personId }: PrintPaperPageProps) {
  const t = useT();
  const [issued, setIssued] = useState<IssuedPaper | null>(null);
  if (issued !== null) return <ReadyPaper issued={issued} />;
  return (
    <Screen before={<BackLink href="/mine/papers">{t('back')}</BackLink>} title={t('printTitle')}>
      <SessionNeeded>
        <FetchedView fetched={fetched} again={again}>
          {({ people }) => {
            const person = people.find((one) => one.personId === personId);
            return person ? <Order person={person} onIssued={setIssued} /> : <p>{t('unknown')}</p>;
          }}
        </FetchedView>
      </SessionNeeded>
    </Screen>
  );
}

interface OrderProps {
  readonly person: PersonWithPapers;
  readonly onIssued: (issued: IssuedPaper) => void;
}

const SIZES = ['a4', 'card'] as const;

function Order({ person, onIssued }: OrderProps) {
  const t = useT();
  const { api } = useServices();
  const [size, setSize] = useState<(typeof SIZES)[number] | null>(null);
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const { personId, maskedName, atHome, papers } = person;
  if (atHome !== 'may') return <p>{t(`atCounter.${atHome}`)}</p>;
  const inUse = papers.find(({ state }) => state === 'valid');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (size === null) return document.getElementById('size')?.focus();
    const send = () => api.call('issuePaper', { body: { personId, size } });
    const issued = await run(() => confirmed.run(send));
    if (issued !== null) onIssued(issued);
  };
  return (
    <form className="hc-form" onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('printLead', { name: maskedName })}</p>
      <OptionGroup
        id="size"
        label={t('size')}
        error={tried && size === null ? t('sizeMissing') : undefined}
        options={SIZES.map((value) => ({ value, label: t(`sizes.${value}`), hint: t(`sizeHints.${value}`) }))}
        value={size}
        onChange={setSize}
      />
      <Notice>
        {inUse && <p>{t('replaces', { number: inUse.number })}</p>}
        <p>{t('once')}</p>
      </Notice>
      <FailureNotice failure={failure} />
      <Button type="submit" block icon="print" waiting={busy} waitingText={t('making')}>
        {t('submit')}
      </Button>
      {confirmed.sheet}
    </form>
  );
}
