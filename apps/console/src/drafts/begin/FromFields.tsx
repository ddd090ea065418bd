import type { RuleVersionList } from '@healthcode/contracts/client';
import { formatInstant, OptionGroup, SelectField, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import type { Choice, From } from './begin-choice.ts';

type Versions = RuleVersionList['versions'];

interface FromOptionsProps {
  readonly choice: Choice;
  readonly current: Versions[number] | undefined;
  readonly hasEarlier: boolean;
  readonly error: string | undefined;
  readonly onChange: (from: From) => void;
}

/** What a draft can begin with. */
export function FromOptions({ choice, current, hasEarlier, error, onChange }: FromOptionsProps) {
  const t = useT();
  const earlier = {
    value: 'earlier' as const,
    label: t('newDraft.earlier'),
    hint: t('newDraft.earlierHint'),
  };
  return (
    <div className="console-options-long">
      <OptionGroup<From>
        id="from"
        label={t('newDraft.from')}
        error={error}
        options={[
          {
            value: 'current',
            label: t(current?.state === 'coming' ? 'newDraft.coming' : 'newDraft.current'),
            hint: t('newDraft.currentHint', { version: current?.version ?? 1 }),
          },
          ...(hasEarlier ? [earlier] : []),
          { value: 'file', label: t('newDraft.file'), hint: t('newDraft.fileHint') },
        ]}
        value={choice.from}
        onChange={onChange}
      />
    </div>
  );
}

interface VersionFieldProps {
  readonly versions: Versions;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (version: string) => void;
}

/** The versions before the newest one. */
export function VersionField({ versions, value, error, onChange }: VersionFieldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <SelectField
      id="version"
      label={t('newDraft.version')}
      error={error}
      options={versions.map(({ version, inForceFrom }) => ({
        value: String(version),
        label: t('newDraft.versionOf', {
          version,
          date: formatInstant(inForceFrom, language, { year: true }),
        }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
