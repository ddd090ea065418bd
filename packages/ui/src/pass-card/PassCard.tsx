import type { Colour, InstantMs } from '@healthcode/domain';
import { type ReactNode, useId } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { Phrases } from '../parts/Phrases.tsx';
import { LANGUAGE_TAGS, type Language } from '../preferences/preferences.ts';
import { StatusField } from '../status/StatusField.tsx';
import { StatusShape } from '../status/StatusShape.tsx';
import { LivingBand } from './LivingBand.tsx';
import { QrCode } from './QrCode.tsx';

export interface PassCardProps {
  /** null: no pass for today, or none readable; the field is blank with the diamond. */
  readonly colour: Colour | null;
  /** 绿码. */
  readonly stateWord: string;
  /** 体温正常，即可通行; 居家观察，到 11月27日 0:00. */
  readonly subline: string;
  readonly maskedName: string;
  /** 身份证 末两位 27. */
  readonly hintText: string;
  /** The pass with its proof; null: the white panel shows `notice` instead. */
  readonly qrText: string | null;
  /** City time, UTC ms; give a new value every second. */
  readonly now: InstantMs;
  /** When the colour was last confirmed. */
  readonly updatedAt: InstantMs | null;
  /** The colour is an hour old or more: greyed, with its time. The QR stays black on white. */
  readonly stale?: boolean | undefined;
  /** The queue, a wrong clock, "连一次网就好". */
  readonly notice?: ReactNode;
  /** Two holders or more; without it there is no 换人. */
  readonly onSwitchHolder?: (() => void) | undefined;
  readonly lang: Language;
}

/** Longer state words than these are set smaller, so that they stay on one line. */
const LONG_WORD = { zh: 5, en: 9 } as const;

/** The pass: holder, state, code, living band. Without a code there is nothing that lives, and no band. */
export function PassCard(props: PassCardProps) {
  const { colour, stale, lang, qrText, notice } = props;
  const t = useSharedT();
  const stateId = useId();
  return (
    <StatusField
      as="article"
      className="hc-pass"
      tone={colour ?? 'blank'}
      stale={stale === true && colour !== null}
      aria-labelledby={stateId}
    >
      <div className="hc-pass__inner" lang={LANGUAGE_TAGS[lang]} data-lang={lang}>
        <PassHolder {...props} />
        <div className="hc-pass__state">
          <StatusShape kind={colour ?? 'cannot-check'} />
          <div>
            <h1 id={stateId} data-long={props.stateWord.length > LONG_WORD[lang] || undefined}>
              <Phrases text={props.stateWord} />
            </h1>
            <p className="hc-pass__subline">
              <Phrases text={props.subline} />
            </p>
          </div>
        </div>
        {qrText === null ? (
          <div className="hc-pass__instead">{notice ?? t('pass.noPass')}</div>
        ) : (
          <>
            <QrCode text={qrText} />
            {notice !== undefined && <div className="hc-pass__notice">{notice}</div>}
          </>
        )}
        {qrText !== null && (
          <LivingBand now={props.now} updatedAt={props.updatedAt} stale={stale} lang={lang} />
        )}
      </div>
    </StatusField>
  );
}

function PassHolder({ maskedName, hintText, onSwitchHolder }: PassCardProps) {
  const t = useSharedT();
  return (
    <div className="hc-pass__holder">
      <p className="hc-pass__who">
        <b className="hc-pass__name">{maskedName}</b> <span className="hc-phrases">{hintText}</span>
      </p>
      {onSwitchHolder !== undefined && (
        <button type="button" className="hc-pass__switch" onClick={onSwitchHolder}>
          <Icon name="people" />
          <span>{t('pass.switchHolder')}</span>
        </button>
      )}
    </div>
  );
}
