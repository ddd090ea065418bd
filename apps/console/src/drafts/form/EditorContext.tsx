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

/** The value at a path with everything that its control needs. */
export function useFieldAt(path: ContentPath, { below = false }: { readonly below?: boolean } = {}) {
  const { content, change, problems, isTold } = useEditor();
  const words = useProblemWords(content);
  const at = pathText(path);
  const problem = isTold(at) ? problemAt(problems, at, below) : undefined;
  return {
    id: fieldId(at),
    value: valueAt(content, path),
    text: textAt(content, path),
    error: problem && words(problem),
    set: (value: unknown) => change((before) => withValue(before, path, value)),
  };
}
