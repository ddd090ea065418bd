import type { NoticeView } from '@healthcode/contracts/client';
import { AppLink, announce, Icon, usePreferences } from '@healthcode/ui';
import { useEffect } from 'react';
import { noticeIcon, noticeText } from './notice-kinds.ts';
import './toast.css';
import { useT } from './words.ts';

/** Long enough to read twice. It is in the list anyway. */
const SHOWN_MS = 12_000;

interface NewsToastProps {
  readonly notice: NoticeView;
  readonly onClose: () => void;
}

/** A notice that has just come while the app is open: said quietly, shown for a moment, in nobody's way. */
export function NewsToast({ notice, onClose }: NewsToastProps) {
  const t = useT();
  const { language } = usePreferences();
  const [title] = noticeText(notice.kind, notice.facts, language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each notice, whatever the words are later
  useEffect(() => {
    announce(t('arrived', { text: title }));
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice.noticeId]);
  return (
    <aside className="n-toast" aria-label={t('title')}>
      <Icon name={noticeIcon(notice.kind)} />
      <AppLink className="n-toast__text" href="/notices" onClick={onClose}>
        {title}
      </AppLink>
      <button type="button" className="n-toast__close" onClick={onClose} aria-label={t('close')}>
        <Icon name="close" />
      </button>
    </aside>
  );
}
