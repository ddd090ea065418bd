import type { RuleDraft } from '@healthcode/contracts/client';
import { approvalsNeeded } from '@healthcode/domain';
import { Button, Icon, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { DoingFailure } from './DoingFailure.tsx';
import { handInNeeds } from './hand-in-needs.ts';
import { useDraftAction } from './use-draft-action.ts';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface HandInPanelProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
  readonly onDiscarded: () => void;
}

/** What is missing before the draft can be handed in; hand in, or discard. */
export function HandInPanel({ draft, isChanged, take, ask, onDiscarded }: HandInPanelProps) {
  const t = useT();
  const { api } = useSession();
  const [asking, setAsking] = useState<'submitDraft' | 'discardDraft' | null>(null);
  const { doing, act, isSending } = useDraftAction<'submitDraft' | 'discardDraft'>(take, ask);
  const { draftId, revision, basedOn } = draft;
  const needs = handInNeeds(draft, isChanged);
  const isReady = needs.every(({ isMet }) => isMet);
  const send = async (action: 'submitDraft' | 'discardDraft') => {
    setAsking(null);
    const done = await act(action, () => api(action, { params: { draftId }, body: { revision } }));
    if (done && action === 'discardDraft') onDiscarded();
  };
  const close = () => setAsking(null);
  return (
    <Panel>
      <PanelSection title={t('draftDo.needs')}>
        <ul className="console-needs">
          {needs.map(({ need, isMet }) => (
            <li key={need} data-met={isMet}>
              <Icon name={isMet ? 'check' : 'minus'} />
              <span>{t(`draftDo.${need}`, { version: basedOn })}</span>
              <span className="hc-hidden">{t(isMet ? 'draftDo.done' : 'draftDo.open')}</span>
            </li>
          ))}
        </ul>
        <DoingFailure doing={doing} />
        <div className="console-actions">
          {isReady && (
            <Button
              icon="check"
              waiting={isSending('submitDraft')}
              waitingText={t('draftDo.handingIn')}
              onClick={() => setAsking('submitDraft')}
            >
              {t('draftDo.handIn')}
            </Button>
          )}
          <Button
            variant="second"
            waiting={isSending('discardDraft')}
            waitingText={t('draftDo.discarding')}
            onClick={() => setAsking('discardDraft')}
          >
            {t('draftDo.discard')}
          </Button>
        </div>
        <ConfirmSheet
          open={asking === 'submitDraft'}
          title={t('draftDo.handInTitle')}
          go={t('draftDo.handInGo')}
          keep={t('draftDo.notYet')}
          onGo={() => void send('submitDraft')}
          onClose={close}
        >
          <p>{t('draftDo.handInText', { count: approvalsNeeded(draft) })}</p>
        </ConfirmSheet>
        <ConfirmSheet
          open={asking === 'discardDraft'}
          title={t('draftDo.discardTitle')}
          go={t('draftDo.discardGo')}
          keep={t('draftSave.keep')}
          onGo={() => void send('discardDraft')}
          onClose={close}
        >
          <p>{t('draftDo.discardText')}</p>
        </ConfirmSheet>
      </PanelSection>
    </Panel>
  );
}
