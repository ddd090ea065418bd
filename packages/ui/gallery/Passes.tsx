import { PassCard, type PassCardProps, STATUS_WORDS, usePreferences } from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useT } from './words.ts';

/** 14:32:08 on 23 November 2026 in the city; `?still` keeps the clock there. */
const START = Date.parse('2026-11-23T14:32:08+08:00');
const STILL = new URLSearchParams(location.search).has('still');
const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function useGalleryClock(): number {
  const [now, setNow] = useState(START);
  useEffect(() => {
    if (STILL) return;
    const timer = window.setInterval(() => setNow((before) => before + 1000), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** As long as a phone pass with its proof, and as different every ten seconds; no pass. */
function sampleText(step: number): string {
  let state = step >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return BASE45.charAt(Math.floor((state / 2 ** 32) * 45));
  };
  return `HQ1:${Array.from({ length: 402 }, next).join('')}`;
}

export function Passes({ only }: { readonly only: string | null }) {
  const t = useT();
  const { language } = usePreferences();
  const now = useGalleryClock();
  const common = {
    now,
    updatedAt: START - 68_000,
    lang: language,
    qrText: sampleText(Math.floor(now / 10_000)),
    onSwitchHolder: () => {},
  };
  const zhName = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const green = {
    ...common,
    colour: 'green',
    stateWord: STATUS_WORDS.green[language],
    subline: t('greenLine'),
    maskedName: zhName('张*三', 'Am*** K'),
    hintText: t('idCard', { end: '27' }),
  } satisfies PassCardProps;
  const cards: Readonly<Record<string, PassCardProps>> = {
    green,
    orange: {
      ...green,
      colour: 'orange',
      stateWord: STATUS_WORDS.orange[language],
      subline: t('orangeLine'),
      maskedName: zhName('林*远', 'Li*** Y'),
      hintText: t('idCard', { end: '5X' }),
    },
    red: {
      ...green,
      colour: 'red',
      stateWord: STATUS_WORDS.red[language],
      subline: t('redLine'),
      maskedName: zhName('陈*宁', 'Ch*** N'),
      hintText: t('idCard', { end: '06' }),
    },
    stale: { ...green, stale: true, updatedAt: START - 5_400_000 },
    'stale-orange': {
      ...green,
      colour: 'orange',
      stateWord: STATUS_WORDS.orange[language],
      subline: t('orangeLine'),
      stale: true,
      updatedAt: START - 86_400_000,
    },
    'stale-red': {
      ...green,
      colour: 'red',
      stateWord: STATUS_WORDS.red[language],
      subline: t('redLine'),
      stale: true,
    },
    queue: { ...green, notice: t('queue'), onSwitchHolder: undefined },
    none: {
      ...green,
      colour: null,
      qrText: null,
      stateWord: t('none'),
      subline: t('noneLine'),
      notice: <p>{t('noneText')}</p>,
      updatedAt: null,
    },
  };
  const names = only === null ? Object.keys(cards) : [only];
  return (
    <div className={only === null ? 'gallery-row' : undefined}>
      {names.map((name) => {
        const card = cards[name];
        return card === undefined ? null : <PassCard key={name} {...card} />;
      })}
    </div>
  );
}
