import type { FieldProblem } from '@healthcode/domain';
import { createContext, useContext } from 'react';
import { type ContentPath, pathText, textAt, valueAt, withValue } from './content-path.ts';
import { fieldId, problemAt } from './problem-places.ts';
import { useProblemWords } from './use-problem-words.ts';

/** The content of a draft while it is being written. */
export interface EditorUse {
  readonly content: object;
  readonly change: (change: (content: object) => object) => void;
  readonly problems: readonly FieldProblem[];
  /** Whether a problem at this path is told at its control yet: not before somebody has been there. */
  readonly isTold: (path: string) => boolean;
  /** The rule whose form is open. */
  readonly openRule: number | null;
  readonly setOpenRule: (index: number | null) => void;
}

export const EditorContext = createContext<EditorUse | null>(null);

export function useEditor(): EditorUse {
  const use = useContext(EditorContext);
  if (!use) throw new Error('useEditor is called outside of a draft’s editor');
  return use;
}

interface Reach {
  /** Tells problems of the parts of a list as well. */
  readonly below?: boolean;
  /** Tells problems of the whole around it as well: a day's control those of the point. */
  readonly around?: boolean;
}

/** The value at a path with everything that its control needs. */
export function useFieldAt(path: ContentPath, { below = false, around = false }: Reach = {}) {
  const { content, change, problems, isTold } = useEditor();
  const words = useProblemWords(content);
  const at = pathText(path);
  const found =
    problemAt(problems, at, below) ?? (around ? problemAt(problems, pathText(path.slice(0, -1))) : undefined);
  const problem = isTold(at) ? found : undefined;
  return {
    id: fieldId(at),
    value: valueAt(content, path),
    text: textAt(content, path),
    error: problem && words(problem),
    set: (value: unknown) => change((before) => withValue(before, path, value)),
  };
}
