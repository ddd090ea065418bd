import {
  type COMMON_COLUMNS,
  columnName,
  DOCUMENT_TYPE_NAMES,
  DOCUMENT_TYPES,
  type EvidenceKind,
} from '@healthcode/domain';
import { Disclosure, Icon, usePreferences } from '@healthcode/ui';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { type ColumnHelp, columnsHelp, templateHref } from './columns-help.ts';

const CELL = 'console-table__cell console-report__cell';

/** The columns of a kind's file: what each says and how it is written, and an empty file to begin with. */
export function ColumnsHelp({ kind }: { kind: EvidenceKind }) {
  const t = useT();
  const { sayKind } = useSay();
  const words = { kind: sayKind(kind) };
  return (
    <Disclosure summary={t('upload.columns', words)}>
      <div className="console-columns-help">
        <p>{t('upload.columnsText')}</p>
        <p>
          <a className="hc-link hc-link--stands" href={templateHref(kind)} download={`${kind}.csv`}>
            <Icon name="download" />
            <span>{t('upload.template')}</span>
          </a>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
        <section className="console-scroll" aria-label={t('upload.columnsTable', words)} tabIndex={0}>
          <table className="console-table console-report">
            <thead>
              <tr>
                {(['column', 'meaning', 'format'] as const).map((name) => (
                  <th className={CELL} data-part="head" scope="col" key={name}>
                    {t(`upload.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columnsHelp(kind).map((help) => (
                <ColumnRow key={help.column} kind={kind} help={help} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Disclosure>
  );
}

function ColumnRow({ kind, help }: { kind: EvidenceKind; help: ColumnHelp }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayLabel } = useSay();
  const { column, field, required } = help;
  return (
    <tr>
      <th className={CELL} scope="row">
        <code>{column}</code>
      </th>
      <td className={CELL}>
        {field ? sayLabel(field.name) : columnName(kind, column)[language]}
        {required && <span className="console-tag console-needed">{t('upload.needed')}</span>}
      </td>
      <td className={CELL}>
        <ColumnFormat help={help} />
      </td>
    </tr>
  );
}

type CommonColumn = Exclude<(typeof COMMON_COLUMNS)[number], 'document-type'>;

function ColumnFormat({ help: { column, field } }: { help: ColumnHelp }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayCode } = useSay();
  if (field === null) {
    return column === 'document-type' ? (
      <Codes codes={DOCUMENT_TYPES.map((type) => [type, DOCUMENT_TYPE_NAMES[type].full[language]])} />
    ) : (
      t(`upload.formats.${column as CommonColumn}`)
    );
  }
  const codes = <Codes codes={field.codes.map((code) => [code, sayCode(field.name, code)])} />;
  switch (field.widget) {
    case 'choice':
      return codes;
    case 'choices':
      return (
        <>
          {t('upload.formats.choices')}
          {codes}
        </>
      );
    default:
      return t(`upload.formats.${field.widget}`, { min: field.min, max: field.max });
  }
}

function Codes({ codes }: { codes: readonly (readonly [string, string])[] }) {
  return (
    <ul className="console-codes">
      {codes.map(([code, words]) => (
        <li key={code}>
          <code>{code}</code> {words}
        </li>
      ))}
    </ul>
  );
}
