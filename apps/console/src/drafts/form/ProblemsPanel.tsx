import { Icon, Panel } from '@healthcode/ui';
import { useId } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '../../i18n/words.ts';
import { useEditor } from './EditorContext.tsx';
import { goToPlace } from './go-to-place.ts';
import { fieldId, placeToMend, ruleAt } from './problem-places.ts';
import { usePlaceWords } from './use-place-words.ts';

/** So many are read; the others come up when these are mended. */
const SHOWN = 8;
const PROBLEMS_ID = 'draft-problems';

/** Everything that is wrong with the draft's rules now; each leads to its control. */
export function ProblemsPanel() {
  const t = useT();
  const { content, problems, setOpenRule } = useEditor();
  const words = usePlaceWords(content);
  const titleId = useId();
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  const goTo = (path: string) => {
    const index = ruleAt(path);
    // the form of the rule has to be on the page before its control can be found
    if (index !== null) flushSync(() => setOpenRule(index));
    goToPlace(path);
  };
  return (
    <Panel className="console-problems">
      <section className="hc-panel__section" id={PROBLEMS_ID} tabIndex={-1} aria-labelledby={titleId}>
        <h2 id={titleId}>
          <Icon name="attention" /> {t('form.problems', { count: problems.length })}
        </h2>
        <ul>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <a
                className="hc-link hc-link--stands"
                href={`#${fieldId(problem.path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(placeToMend(content, problem));
                }}
              >
                {words(problem)}
              </a>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="console-meta">{t('form.moreProblems', { count: more })}</p>}
        <p className="console-meta">{t('form.problemsText')}</p>
      </section>
    </Panel>
  );
}
