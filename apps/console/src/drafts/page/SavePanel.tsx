import { errorText } from '@healthcode/contracts/client';
import { Button, Notice, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../../i18n/words.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import type { Doing } from './use-draft-action.ts';

interface SavePanelProps {
  readonly isChanged: boolean;
  readonly doing: Doing<string>;
  readonly onSave: () => void;
  readonly onRevert: () => void;
}

/** Whether everything is saved, and the buttons to save or drop what is not. It stays in sight. */
export function SavePanel({ isChanged, doing, onSave, onRevert }: SavePanelProps) {
  const t = useT();
  const { language } = usePreferences();
  const [asking, setAsking] = useState(false);
  const isSaving = doing.step === 'sending';
  const failed =
    doing.step === 'refused'
      ? errorText(doing.problem, language)
      : doing.step === 'no-reply'
        ? t('signIn.unreachableText')
        : null;
  return (
    <section className="console-save" aria-label={t('draftSave.save')} data-changed={isChanged || undefined}>
      {failed !== null && (
        <Notice kind="warn" live title={t('draftSave.failed')}>
          <p>{failed}</p>
        </Notice>
      )}
      <div className="console-save__line">
        <p className="console-save__state" role="status">
          {isChanged ? <strong>{t('draftSave.unsaved')}</strong> : t('draftSave.allSaved')}
          {isChanged && <span className="console-meta">{t('draftSave.unsavedText')}</span>}
        </p>
        {isChanged && (
          <div className="console-actions">
            <Button waiting={isSaving} waitingText={t('draftSave.saving')} onClick={onSave}>
              {t('draftSave.save')}
            </Button>
            <Button variant="plain" onClick={() => setAsking(true)}>
              {t('draftSave.revert')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmSheet
        open={asking}
        title={t('draftSave.revertTitle')}
        go={t('draftSave.revertGo')}
        keep={t('draftSave.keep')}
        onGo={() => {
          setAsking(false);
          onRevert();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('draftSave.revertText')}</p>
      </ConfirmSheet>
    </section>
  );
}
