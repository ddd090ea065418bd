import {
  BackLink,
  Button,
  formatInstant,
  Icon,
  Notice,
  Panel,
  TextArea,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { type Checked, checkStatement } from './check-statement.ts';
import { statementIn } from './statement-link.ts';
import './statements.css';
import { useT } from './words.ts';

const SIGNS = { genuine: 'check', expired: 'clock', forged: 'close', unreadable: 'question' } as const;

/** One word that cannot be mistaken, and what stands behind it. */
function Verdict({ checked }: { readonly checked: Exclude<Checked, { outcome: 'keys' }> }) {
  const t = useT();
  const { language } = usePreferences();
  const { outcome } = checked;
  const when = (at: number) => formatInstant(at, language, { year: true });
  return (
    <Panel>
      <div className="r-verdict" data-outcome={outcome}>
        <h2>
          <Icon name={SIGNS[outcome]} />
          {t(`verify.${outcome}`)}
        </h2>
        {'claims' in checked ? (
          <p>
            {t(`verify.${checked.outcome}Text`, {
              name: checked.claims.maskedName,
              at: when(checked.claims.at),
              until: when(checked.claims.until),
            })}
          </p>
        ) : (
          <p>{t(`verify.${checked.outcome}Text`)}</p>
        )}
        {outcome === 'genuine' && <p className="r-beside">{t('verify.now')}</p>}
        <p className="r-beside">{t('verify.law')}</p>
      </div>
    </Panel>
  );
}

/** For anybody, without signing in: whether a statement is genuine. What is checked stays on this device. */
export function VerifyPage() {
  const t = useT();
  const { api, clock } = useServices();
  const [text, setText] = useState(() => window.location.hash.slice(1));
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);

  const check = async (given: string) => {
    const statement = statementIn(given);
    setEmpty(statement === '');
    setChecked(null);
    if (statement === '') return;
    setBusy(true);
    await clock.measure();
    const result = await checkStatement(api.call, statement, clock.now());
    setBusy(false);
    setChecked(result);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the link brought is checked once, when the page opens
  useEffect(() => {
    if (text !== '') void check(text);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(text);
  };

  return (
    <Screen
      before={<BackLink href="/">{t('back')}</BackLink>}
      title={t('verify.title')}
      lead={<p>{t('verify.lead')}</p>}
    >
      {checked?.outcome === 'keys' && (
        <Notice kind="warn" live>
          <p>{t('verify.keys')}</p>
        </Notice>
      )}
      <div role="status">
        {checked !== null && checked.outcome !== 'keys' && <Verdict checked={checked} />}
      </div>
      <form className="hc-form" onSubmit={submit} noValidate>
        <TextArea
          id="statement"
          label={t('verify.paste')}
          hint={t('verify.pasteHint')}
          error={empty ? t('verify.empty') : undefined}
          value={text}
          onChange={setText}
          rows={4}
          maxLength={2_000}
        />
        <Button type="submit" block waiting={busy}>
          {t('verify.submit')}
        </Button>
      </form>
    </Screen>
  );
}
