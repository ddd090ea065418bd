import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PreferencesProvider } from '../preferences/PreferencesProvider.tsx';
import { Button } from './Button.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { CheckGroup, OptionGroup } from './OptionGroup.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

const render = (node: ReactNode) =>
  renderToString(<PreferencesProvider>{node}</PreferencesProvider>).replace(/<!-- -->/g, '');
const nothing = () => {};
const options = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有', hint: '下一题问是哪些' },
] as const;

describe('a field', () => {
  it('is described by its hint and its error', () => {
    const markup = render(
      <TextField id="phone" label="手机号码" hint="11 位" error="请填 11 位" value="" onChange={nothing} />,
    );
    expect(markup).toContain('aria-describedby="phone-hint phone-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('for="phone"');
  });

  it('is not called wrong before there is an error', () => {
    const markup = render(<TextField id="phone" label="手机号码" value="" onChange={nothing} />);
    expect(markup).not.toContain('aria-invalid');
    expect(markup).not.toContain('aria-describedby');
  });

  it('passes on what helps to fill it in', () => {
    const markup = render(
      <TextField
        id="code"
        label="验证码"
        value=""
        onChange={nothing}
        inputMode="numeric"
        autoComplete="one-time-code"
      />,
    );
    expect(markup).toContain('inputMode="numeric"');
    expect(markup).toContain('autoComplete="one-time-code"');
  });
});

describe('answers', () => {
  it('are never preselected', () => {
    const group = render(
      <OptionGroup id="q" label="有没有发热" options={options} value={null} onChange={nothing} />,
    );
    expect(group).not.toContain('checked');
    const select = render(
      <SelectField id="s" label="哪个区" options={options} value={null} onChange={nothing} />,
    );
    expect(select).toMatch(/<option value="" selected="">请选择/);
  });

  it('are native controls of one group, the first with the id of the group', () => {
    const markup = render(
      <OptionGroup id="q" label="有没有发热" options={options} value="yes" onChange={nothing} />,
    );
    expect(markup.match(/type="radio"/g)).toHaveLength(2);
    expect(markup.match(/name="q"/g)).toHaveLength(2);
    expect(markup).toMatch(/<input(?=[^>]*id="q")(?=[^>]*value="no")/);
    expect(markup).toMatch(/<input(?=[^>]*value="yes")(?=[^>]*checked)/);
  });

  it('may be several in a check group', () => {
    const markup = render(
      <CheckGroup id="c" label="哪些" options={options} values={['no', 'yes']} onChange={nothing} />,
    );
    expect(markup.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
  });
});

describe('the error summary', () => {
  it('links to every field with its own words', () => {
    const markup = render(<ErrorSummary errors={[{ field: 'phone', message: '请填 11 位' }]} />);
    expect(markup).toContain('href="#phone"');
    expect(markup).toContain('有 1 处要改');
    expect(markup).toContain('tabindex="-1"');
  });

  it('is not there without errors', () => {
    expect(render(<ErrorSummary errors={[]} />)).toBe('');
  });
});

describe('a button', () => {
  it('keeps both words while it waits, and hides the idle ones', () => {
    const markup = render(
      <Button waiting waitingText="正在提交">
        提交
      </Button>,
    );
    expect(markup).toContain('aria-disabled="true"');
    expect(markup).toMatch(/aria-hidden="true"><span>提交<\/span>/);
    expect(markup).toContain('正在提交');
  });

  it('is disabled only with the reason beside it', () => {
    const markup = render(<Button disabledReason="先写明哪里不对">提交</Button>);
    const id = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain(`id="${id}">先写明哪里不对`);
    expect(markup).not.toContain(' disabled');
  });
});
