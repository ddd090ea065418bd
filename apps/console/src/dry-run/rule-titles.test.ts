import type { RuleDraft, RulesView } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { ruleTitles } from './rule-titles.ts';

const title = (name: string) => ({ zh: `${name}（中）`, en: name });
const words = { rules: [{ id: 'R1', title: title('kept, reworded') }] } as unknown as RulesView;
const changes: RuleDraft['changes'] = [
  { ruleId: 'R1', title: title('kept'), kind: 'reworded', changes: [] },
  { ruleId: 'R2', title: title('gone'), kind: 'removed', changes: [] },
];

describe('the titles of rules', () => {
  it('are those of the rules in words, else of the changes, else the number', () => {
    const titleOf = ruleTitles({ words, changes }, 'en');
    expect(['R1', 'R2', 'R3'].map(titleOf)).toEqual(['kept, reworded', 'gone', 'R3']);
  });

  it('are in the reader’s language, also while a draft has no words', () => {
    expect(ruleTitles({ words: null, changes }, 'zh')('R2')).toBe('gone（中）');
  });
});
