import type { CounterRequest } from '@healthcode/contracts/client';
import { type DocumentHint, formatDocumentHint } from '@healthcode/domain';
import { formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from './words.ts';

/** What is compared with the documents on the desk; never a full name or number. */
export function RequestFacts({ request }: { readonly request: CounterRequest }) {
  const t = useT();
  const { language } = usePreferences();
  const hint = (of: CounterRequest['person'] | CounterRequest['asker']) =>
    formatDocumentHint(of.hint as DocumentHint, language);
  const { person, asker, requestNumber } = request;
  const number = `${requestNumber.slice(0, 4)} ${requestNumber.slice(4)}`;
  const child = person.isChild ? ` · ${t('isChild')}` : '';
  return (
    <Panel>
      <PanelSection title={t('request', { number })}>
        <SummaryList
          look="facts"
          rows={[
            { label: t('person'), value: `${person.maskedName} · ${hint(person)}${child}` },
            { label: t('asker'), value: `${asker.maskedName} · ${hint(asker)}` },
            { label: t('relation'), value: t(`relations.${request.relation}`) },
            { label: t('way'), value: t(`ways.${request.way}`) },
            { label: t('state'), value: t(`states.${request.state}`) },
            { label: t('askedAt'), value: formatInstant(request.askedAt, language) },
            { label: t('lapsesAt'), value: formatInstant(request.lapsesAt, language) },
          ]}
        />
      </PanelSection>
    </Panel>
  );
}
