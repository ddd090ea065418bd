import { DOCUMENT_TYPE_NAMES, type EvidenceAttributes, type IdentityDocument } from '@healthcode/domain';
import { Button, SummaryList, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { coverNumber } from './document-fields.ts';
import type { Draft } from './draft.ts';
import { fieldsOf, firstControl } from './field.ts';
import { useSay } from './use-say.ts';

interface CheckAnswersProps {
  readonly base: string;
  readonly draft: Draft;
  readonly document: IdentityDocument;
  readonly attributes: EvidenceAttributes;
}

/** Every answer with a way back to its control. */
export function CheckAnswers({ base, draft, document, attributes }: CheckAnswersProps) {
  const t = useT();
  const { language } = usePreferences();
  const { sayLabel, sayValue } = useSay();
  const at = (control: string) => `${base}#${encodeURIComponent(control)}`;
  return (
    <SummaryList
      rows={[
        {
          label: t('report.documentType'),
          value: DOCUMENT_TYPE_NAMES[document.type].full[language],
          changeHref: at('documentType'),
        },
        ...(document.country === undefined
          ? []
          : [
              {
                label: t('report.passportCountry'),
                value: document.country,
                changeHref: at('documentCountry'),
              },
            ]),
        {
          label: t('report.documentNumber'),
          value: <CoveredNumber number={document.number} />,
          changeHref: at('documentNumber'),
        },
        ...fieldsOf(draft.kind).map((field) => ({
          label: sayLabel(field.name),
          value: sayValue(field, attributes[field.name]),
          changeHref: at(firstControl(field)),
        })),
        {
          label: t('report.recordId'),
          value: `${draft.recordId} · ${t('records.versionN', { version: draft.version })}`,
          ...(draft.corrects ? {} : { changeHref: at('recordId') }),
        },
      ]}
    />
  );
}

/** Covered against glances over the shoulder; shown to whoever compares it with the document. */
function CoveredNumber({ number }: { number: string }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <span className="console-number">
      <span>{shown ? number : coverNumber(number)}</span>
      <Button variant="plain" icon="eye" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t('report.showNumber')}
      </Button>
    </span>
  );
}
