import type { MyPapers, Paper } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import {
  ButtonLink,
  Disclosure,
  formatCivilDay,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { ReportLost } from './ReportLost.tsx';
import { useT } from './words.ts';

export type PersonWithPapers = MyPapers['people'][number];

interface PersonPapersProps {
  readonly person: PersonWithPapers;
  readonly onChanged: () => void;
}

/** One person: the paper in use, what can be done, and those that work no longer. */
export function PersonPapers({ person, onChanged }: PersonPapersProps) {
  const t = useT();
  const { language } = usePreferences();
  const { maskedName, relation, hint, papers } = person;
  const inUse = papers.find(({ state }) => state === 'valid');
  const earlier = papers.filter((paper) => paper !== inUse);
  return (
    <Panel>
      <PanelSection title={`${maskedName}  ${t(`relations.${relation}`)}`}>
        <p className="r-beside">
          {formatDocumentHint(hint as Parameters<typeof formatDocumentHint>[0], language)}
        </p>
        {inUse ? <PaperFacts paper={inUse} /> : <p>{t('none')}</p>}
        <div className="r-paper__actions">
          <WayToPrint person={person} hasOne={inUse !== undefined} />
          {inUse && <ReportLost paper={inUse} personId={person.personId} onReported={onChanged} />}
        </div>
      </PanelSection>
      {earlier.length > 0 && (
        <PanelSection>
          <Disclosure summary={t('earlier', { count: earlier.length })}>
            <ul className="r-history">
              {earlier.map((paper) => (
                <li key={paper.paperId}>
                  <PaperFacts paper={paper} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </PanelSection>
      )}
    </Panel>
  );
}

function PaperFacts({ paper }: { readonly paper: Paper }) {
  const t = useT();
  const { language } = usePreferences();
  const { number, state, untilDay, office } = paper;
  return (
    <SummaryList
      look="facts"
      rows={[
        { label: t('number'), value: <span className="r-paper__number">{number}</span> },
        { label: t('state'), value: t(`states.${state}`) },
        { label: t('until'), value: formatCivilDay(untilDay, language, { year: true }) },
        { label: t('issued'), value: office === null ? t('atHome') : office[language] },
      ]}
    />
  );
}

interface WayToPrintProps {
  readonly person: PersonWithPapers;
  readonly hasOne: boolean;
}

function WayToPrint({ person, hasOne }: WayToPrintProps) {
  const t = useT();
  const { personId, atHome } = person;
  if (atHome !== 'may') return <p className="r-beside">{t(`atCounter.${atHome}`)}</p>;
  return (
    <ButtonLink href={`/mine/papers/${personId}`} variant={hasOne ? 'second' : 'main'} icon="print">
      {t(hasOne ? 'printAgain' : 'print')}
    </ButtonLink>
  );
}
