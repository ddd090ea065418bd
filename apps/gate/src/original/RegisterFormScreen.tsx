import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { GatePage } from '../app/GatePage.tsx';
import { Choice } from '../more/Choice.tsx';
import type { Post } from '../session/session.ts';
import { RegisterSheet } from './RegisterSheet.tsx';
import { useOriginalT } from './words.ts';

const DATES = ['today', 'blank'] as const;

/** The last resort: a sheet to print, here on the screen as it comes out. Needs no network. */
export function RegisterFormScreen({ post }: { readonly post: Post }) {
  const t = useOriginalT();
  const [date, setDate] = useState<(typeof DATES)[number]>('today');
  return (
    <div className="register">
      <GatePage title={t('form.title')} lead={t('form.lead')} backTo="/original">
        <Choice
          legend={t('form.date')}
          value={date}
          options={DATES.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={setDate}
        />
        <Button size="gate" block icon="print" onClick={() => window.print()}>
          {t('form.print')}
        </Button>
        <p className="meta">{t('form.printHint')}</p>
        <RegisterSheet venue={post.venue} dated={date === 'today'} />
      </GatePage>
    </div>
  );
}
