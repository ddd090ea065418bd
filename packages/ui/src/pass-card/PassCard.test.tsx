import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PreferencesProvider } from '../preferences/PreferencesProvider.tsx';
import { litCabins } from './LivingWheel.tsx';
import { PassCard, type PassCardProps } from './PassCard.tsx';

const now = Date.parse('2026-11-23T14:32:08+08:00');
const green: PassCardProps = {
  colour: 'green',
  stateWord: '绿码',
  subline: '体温正常，即可通行',
  maskedName: '张*三',
  hintText: '身份证 末两位 27',
  qrText: 'HQ1:HELLO',
  now,
  updatedAt: now - 68_000,
  lang: 'zh',
};

const words = (markup: string) => markup.replace(/<wbr\/?>|<!-- -->/g, '');
const render = (props: PassCardProps) =>
  words(
    renderToString(
      <PreferencesProvider initial={{ language: props.lang }}>
        <PassCard {...props} />
      </PreferencesProvider>,
    ),
  );

describe('the pass', () => {
  it('says the state in words, sign and tone together', () => {
    const markup = render(green);
    expect(markup).toContain('data-tone="green"');
    expect(markup).toContain('data-kind="green"');
    expect(markup).toContain('绿码');
    expect(markup).toContain('14:32:08');
    expect(markup).toContain('码色更新于 14:31');
  });

  it('gives the code a name for screen readers', () => {
    expect(render(green)).toContain('aria-label="动态二维码，请工作人员扫"');
    expect(render({ ...green, lang: 'en', stateWord: 'Green' })).toContain(
      'aria-label="Live QR code for staff to scan"',
    );
  });

  it('offers another holder only where there is one', () => {
    expect(render(green)).not.toContain('换人');
    expect(render({ ...green, onSwitchHolder: () => {} })).toContain('换人');
  });

  it('is greyed after an hour and says from when its colour is', () => {
    const markup = render({ ...green, stale: true, updatedAt: now - 86_400_000 });
    expect(markup).toContain('data-stale="true"');
    expect(markup).toContain('这是 11月22日 14:32 的码色');
  });

  it('shows no code, no clock and no colour without a pass for today', () => {
    const markup = render({
      ...green,
      colour: null,
      stateWord: '暂无今天的码',
      qrText: null,
      stale: true,
      updatedAt: null,
    });
    expect(markup).toContain('data-tone="blank"');
    expect(markup).toContain('data-kind="cannot-check"');
    expect(markup).toContain('今天还没有码');
    expect(markup).not.toContain('14:32:08');
    expect(markup).not.toContain('data-stale');
  });

  it('has a button that stops the water', () => {
    expect(render(green)).toMatch(/<button[^>]*aria-label="停住水波"/);
  });
});

describe('the wheel', () => {
  it('lights one cabin more each second and all ten at a new proof', () => {
    const start = Date.parse('2026-11-23T14:32:00+08:00');
    const lit = Array.from({ length: 11 }, (_, second) => litCabins(start + second * 1000));
    expect(lit).toEqual([10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(litCabins(start + 8_999)).toBe(8);
  });
});
