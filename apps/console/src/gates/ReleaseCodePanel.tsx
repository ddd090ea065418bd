import type { Problem, ReleaseCode } from '@healthcode/contracts/client';
import { Button, useAnnounce } from '@healthcode/ui';
import { useState } from 'react';
import { useNow } from '../clock/use-now.ts';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';

interface Given extends ReleaseCode {
  /** On this computer's clock, which need not be the server's. */
  readonly until: number;
}

/** Lets one device of this venue change to another at once: six digits to read out. */
export function ReleaseCodePanel({ venueId }: { readonly venueId: string }) {
  const t = useT();
  const announce = useAnnounce();
  const { api } = useSession();
  const [asking, setAsking] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const [failed, setFailed] = useState<{ problem: Problem | null } | null>(null);
  const ask = async () => {
    setAsking(true);
    setFailed(null);
    const reply = await api('venueReleaseCode', { params: { venueId } });
    setAsking(false);
    if (!reply.ok) return setFailed({ problem: reply.problem ?? null });
    setGiven({ ...reply.value, until: Date.now() + reply.value.validForSeconds * 1_000 });
    announce(t('gates.given', { code: [...reply.value.code].join(' ') }));
  };
  return (
    <div className="console-release">
      {failed && <Failure title={t('gates.failed')} problem={failed.problem} />}
      {given && <Code given={given} />}
      <div className="console-actions">
        <Button variant="second" waiting={asking} waitingText={t('gates.asking')} onClick={() => void ask()}>
          {t(given ? 'gates.another' : 'gates.ask')}
        </Button>
      </div>
    </div>
  );
}

function Code({ given: { code, until } }: { readonly given: Given }) {
  const t = useT();
  const left = Math.ceil((until - useNow()) / 1_000);
  if (left <= 0) return <p>{t('gates.over')}</p>;
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <>
      <p className="console-release__code">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p className="console-meta">{t('gates.left', { time })}</p>
    </>
  );
}
