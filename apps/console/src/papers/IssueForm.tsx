import type { IssuedPaper, Problem } from '@healthcode/contracts/client';
import { Button, ErrorSummary, Notice, OptionGroup, Panel, PanelSection, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import type { DocumentGiven } from './counter-form.ts';
import { useT } from './words.ts';

interface IssueFormProps {
  readonly document: DocumentGiven;
  readonly needsName: boolean;
  /** The number of the one in use. */
  readonly replaces: string | null;
  readonly onIssued: (issued: IssuedPaper) => void;
}

const SIZES = ['a4', 'card'] as const;
type Size = (typeof SIZES)[number];

/** A new paper for whoever shows this document. */
export function IssueForm({ document, needsName, replaces, onIssued }: IssueFormProps) {
  const t = useT();
  const { api } = useSession();
  const [name, setName] = useState('');
  const [size, setSize] = useState<Size | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'idle' | 'sending' | { readonly problem: Problem | null }>('idle');
  const missing = [
    ...(needsName && name.trim() === '' ? [{ field: 'name', message: t('nameMissing') }] : []),
    ...(size === null ? [{ field: 'size', message: t('sizeMissing') }] : []),
  ];
  const errors = attempt === 0 ? [] : missing;
  const errorAt = new Map(errors.map(({ field, message }) => [field, message]));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length > 0 || size === null || state === 'sending') return;
    setState('sending');
    const body = { ...document, size, ...(needsName ? { name: name.trim() } : {}) };
    const reply = await api('issuePaperAtCounter', { body });
    if (reply.ok) onIssued(reply.value);
    else setState({ problem: reply.problem ?? null });
  };
  return (
    <form className="hc-form" onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      {typeof state === 'object' && <Failure title={t('issueFailed')} problem={state.problem} />}
      <ErrorSummary errors={errors} attempt={attempt} />
      <Panel>
        <PanelSection title={t('issue')}>
          <div className="hc-form">
            {needsName && (
              <TextField
                id="name"
                label={t('name')}
                hint={t('nameHint')}
                error={errorAt.get('name')}
                value={name}
                onChange={setName}
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                chars={24}
              />
            )}
            <OptionGroup
              id="size"
              label={t('size')}
              error={errorAt.get('size')}
              options={SIZES.map((value) => ({
                value,
                label: t(`sizes.${value}`),
                hint: t(`sizeHints.${value}`),
              }))}
              value={size}
              onChange={setSize}
            />
            {replaces !== null && (
              <Notice>
                <p>{t('replaces', { number: replaces })}</p>
              </Notice>
            )}
          </div>
        </PanelSection>
      </Panel>
      <div className="console-actions">
        <Button type="submit" icon="print" waiting={state === 'sending'} waitingText={t('making')}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
