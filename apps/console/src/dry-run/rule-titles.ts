import type { RuleDraft, RulesView } from '@healthcode/contracts/client';
import type { Language } from '@healthcode/ui';

interface Named {
  readonly words: RulesView | null;
  readonly changes: RuleDraft['changes'];
}

/**
 * Titles of rules by number: those of the rules in words, and of rules that were removed, which only the changes
 * still name. A rule that neither knows is called by its number.
 */
export function ruleTitles({ words, changes }: Named, language: Language): (ruleId: string) => string {
  const titles = new Map(changes.map(({ ruleId, title }) => [ruleId, title[language]]));
  for (const { id, title } of words?.rules ?? []) titles.set(id, title[language]);
  return (ruleId) => titles.get(ruleId) ?? ruleId;
}
