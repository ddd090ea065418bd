import type { RuleDraft } from '@healthcode/contracts/client';
import { Notice } from '@healthcode/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useCity } from '../../clock/CityProvider.tsx';
import { useT } from '../../i18n/words.ts';
import { useMe, useSession } from '../../session/SessionProvider.tsx';
import { RuleData } from '../../versions/RuleData.tsx';
import { problemsOf } from '../form/check-content.ts';
import { beginningOf, saveBodyOf } from '../form/draft-form.ts';
import { EditorContext, type EditorUse } from '../form/EditorContext.tsx';
import { HeadFields } from '../form/HeadFields.tsx';
import { forgetForm } from '../form/kept-form.ts';
import { ProblemsPanel } from '../form/ProblemsPanel.tsx';
import { isTold, type Told, tellAll } from '../form/told.ts';
import { RulesEditor } from '../rule/RulesEditor.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { DryRunSection } from './DryRunSection.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { HandInPanel } from './HandInPanel.tsx';
import { ReturnedNotice } from './ReturnedNotice.tsx';
import { SavePanel } from './SavePanel.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useDraftAction } from './use-draft-action.ts';
import { useDraftForm } from './use-draft-form.ts';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface DraftEditorProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
}

/** One's own draft, from its first word to its being handed in, in the order in which it is done. */
export function DraftEditor({ draft, take, ask }: DraftEditorProps) {
  const t = useT();
  const { officerId } = useMe();
  const writing = useDraftForm(draft, officerId);
  const { form, isChanged, isConflict, isKept, change, goOnFrom, revert } = writing;
  const { editor, tell, isTimeTold } = useEditorOf(draft, writing);
  const { doing, save } = useSaving({ draft, take, ask }, writing, tell);
  const content = useDeferredValue(form.content);
  return (
    <EditorContext value={editor}>
      <ReturnedNotice draft={draft} />
      {isKept && isChanged && !isConflict && (
        <Notice live>
          <p>{t('draftSave.kept')}</p>
        </Notice>
      )}
      {isConflict && (
        <ConflictNotice
          newest={draft}
          own={form.content}
          onTakeMine={() => goOnFrom(draft)}
          onTakeNewest={revert}
        />
      )}
      <UpdateNotice draft={draft} isChanged={isChanged} take={take} ask={ask} />
      {/* Saved by its own button: Enter in one field of a hundred must not. */}
      <form
        className="console-draft"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onBlur={(event) => tell([event.target.id])}
      >
        <div className="console-column">
          <HeadFields form={form} isTold={isTimeTold} onChange={(changed) => change(() => changed)} />
          <RulesEditor />
        </div>
        <aside className="console-draft__aside" aria-label={t('draft.facts')}>
          <ProblemsPanel />
          <FactsPanel draft={draft} isShort />
        </aside>
      </form>
      <SavePanel isChanged={isChanged} doing={doing} onSave={() => void save()} onRevert={revert} />
      <ChangesPanel draft={draft} isChanged={isChanged} />
      <DryRunSection
        draft={draft}
        isChanged={isChanged}
        isRight={editor.problems.length === 0}
        take={take}
        ask={ask}
      />
      <HandInPanel
        draft={draft}
        isChanged={isChanged}
        take={take}
        ask={ask}
        onDiscarded={() => forgetForm(sessionStorage, draft.draftId)}
      />
      <RuleData name={`rules-draft-${draft.draftId.slice(0, 8)}.json`} content={content} />
    </EditorContext>
  );
}

type Writing = ReturnType<typeof useDraftForm>;

/** What the fields of the form share: the rules as data, what is wrong with them, and what is told of it yet. */
function useEditorOf(draft: RuleDraft, { form, change }: Writing) {
  const { content } = form;
  const problems = useMemo(() => problemsOf(content), [content]);
  const [openRule, setOpenRule] = useState<number | null>(null);
  const [told, setTold] = useState<Told>(() => tellAll(new Set(), draft.problems));
  const tell = (ids: readonly string[] | 'all') =>
    setTold((before) => {
      if (ids === 'all') return new Set([...tellAll(before, problems), 'date', 'time']);
      return ids.every((id) => id === '' || before.has(id)) ? before : new Set([...before, ...ids]);
    });
  const editor: EditorUse = {
    content,
    change: (changed) => change((before) => ({ content: changed(before.content) as RuleDraft['content'] })),
    problems,
    isTold: (path) => isTold(told, path),
    openRule,
    setOpenRule,
  };
  return { editor, tell, isTimeTold: told.has('time') };
}

function useSaving(
  { draft, take, ask }: DraftEditorProps,
  { form, revision, goOnFrom }: Writing,
  tell: (ids: 'all') => void,
) {
  const { api } = useSession();
  const { utcOffsetMinutes } = useCity();
  const saved = (newest: RuleDraft) => {
    take(newest);
    goOnFrom(newest);
  };
  const { doing, act } = useDraftAction<'save'>(saved, ask);
  const save = async () => {
    tell('all');
    const body = saveBodyOf(form, revision, utcOffsetMinutes);
    if (body === null) {
      const beginning = beginningOf(form, utcOffsetMinutes);
      if ('errors' in beginning) document.getElementById(beginning.errors[0]?.field ?? 'date')?.focus();
      return;
    }
    const { draftId } = draft;
    await act('save', () => api('saveDraft', { params: { draftId }, body }));
  };
  return { doing, save };
}
