import type { FieldProblem } from '@healthcode/domain';
import { useT } from '../../i18n/words.ts';
import { textAt } from './content-path.ts';
import { placeSteps, ruleAt } from './problem-places.ts';
import { useProblemWords } from './use-problem-words.ts';

/** A problem with its place, for a list of problems: "TJ-R02, span 1, beginning: …". */
export function usePlaceWords(content: unknown): (problem: FieldProblem) => string {
  const t = useT();
  const words = useProblemWords(content);
  return (problem) => {
    const { path } = problem;
    const index = ruleAt(path);
    const rule =
      index === null
        ? []
        : [textAt(content, ['rules', index, 'id']) || t('form.ruleNumber', { number: index + 1 })];
    const steps = placeSteps(path).map((step) =>
      'number' in step
        ? t(`form.places.${step.name}`, { number: step.number })
        : t(`form.places.${step.name}`),
    );
    const place = [...rule, ...steps].join(t('form.atJoin'));
    const message = words(problem);
    return place === '' ? message : t('form.at', { place, message });
  };
}
