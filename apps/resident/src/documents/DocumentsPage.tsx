import type { MyDocuments } from '@healthcode/contracts/client';
import { DOCUMENT_TYPE_NAMES, type DocumentType, formatDocumentHint } from '@healthcode/domain';
import {
  BackLink,
  Button,
  ButtonLink,
  formatInstant,
  Icon,
  Notice,
  Panel,
  usePreferences,
} from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { ClaimsAgainst } from './ClaimsAgainst.tsx';
import './documents.css';
import { useT } from './words.ts';

/** One's own documents, which of them gates see, and whoever else asks for this identity. */
export function DocumentsPage() {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('documents'), [api]));
  return (
    <Screen
      before={<BackLink href="/mine">{appT('common.back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <SessionNeeded>
        <ClaimsAgainst />
        <FetchedView fetched={fetched} again={again}>
          {(list) => <DocumentList first={list} />}
        </FetchedView>
        <ButtonLink href="/mine/documents/add" icon="plus" variant="second" block>
          {t('add')}
        </ButtonLink>
      </SessionNeeded>
    </Screen>
  );
}

type Item = MyDocuments['documents'][number];

function DocumentList({ first }: { readonly first: MyDocuments }) {
  const t = useT();
  const { language } = usePreferences();
  const { api, session } = useServices();
  const { busy, failure, run } = useSubmit();
  const [list, setList] = useState(first);
  const [changed, setChanged] = useState<string | null>(null);
  const show = async ({ documentId, hint }: Item) => {
    const reply = await run(() => api.call('showDocument', { body: { documentId } }));
    if (reply === null) return;
    setList(reply);
    setChanged(formatDocumentHint(hint as Parameters<typeof formatDocumentHint>[0], language));
    await session.refresh();
  };
  return (
    <>
      <FailureNotice failure={failure} />
      {changed !== null && (
        <Notice live>
          <p>{t('shownNow', { document: changed })}</p>
        </Notice>
      )}
      <Panel>
        <ul className="r-documents">
          {list.documents.map((item) => (
            <DocumentRow key={item.documentId} item={item} busy={busy} onShow={() => void show(item)} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

interface DocumentRowProps {
  readonly item: Item;
  readonly busy: boolean;
  readonly onShow: () => void;
}

function DocumentRow({ item, busy, onShow }: DocumentRowProps) {
  const t = useT();
  const { language } = usePreferences();
  const hint = item.hint as { type: DocumentType; lastTwo: string };
  const named = formatDocumentHint(hint, language);
  const [full, short] = [
    DOCUMENT_TYPE_NAMES[hint.type].full[language],
    DOCUMENT_TYPE_NAMES[hint.type].short[language],
  ];
  return (
    <li className="r-document">
      <span className="hc-tile">
        <Icon name="id-card" />
      </span>
      <div>
        <h2>{named}</h2>
        {full !== short && <p className="r-beside">{full}</p>}
        <p className="r-beside">{t('verified', { when: formatInstant(item.verifiedAt, language) })}</p>
        {item.shown ? (
          <p className="r-document__shown">
            <Icon name="check" /> {t('shown')}
          </p>
        ) : (
          <Button
            variant="plain"
            waiting={busy}
            aria-label={t('showOf', { document: named })}
            onClick={onShow}
          >
            {t('show')}
          </Button>
        )}
      </div>
    </li>
  );
}
