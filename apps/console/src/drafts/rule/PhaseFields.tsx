import type { EvidenceKind } from '@healthcode/domain';
import { Button, OptionGroup, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { type ContentPath, listAt, withItem, withoutItem } from '../form/content-path.ts';
import { useEditor, useFieldAt } from '../form/EditorContext.tsx';
import { FormPart } from '../form/fields.tsx';
import { focusAdds } from '../form/focus-adds.ts';
import { BLANK_PHASE } from '../form/rule-data.ts';
import { PointFields } from './PointFields.tsx';
import { UntilFields } from './UntilFields.tsx';

interface PhasesFieldsProps {
  /** Of the rule's `phases`. */
  readonly path: ContentPath;
  readonly kind: EvidenceKind;
}

/** The spans of a rule, each with its colour. */
export function PhasesFields({ path, kind }: PhasesFieldsProps) {
  const t = useT();
  const { content, change } = useEditor();
  const phases = listAt(content, path);
  return (
    <FormPart title={t('ruleForm.phases')}>
      {phases.map((_, index) => {
        const number = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no names, and their fields hold no state
          <div key={index} className="console-phase">
            <FormPart title={t('ruleForm.phase', { number })}>
              <PhaseFields path={[...path, index]} kind={kind} />
              {phases.length > 1 && (
                <div>
                  <Button
                    variant="plain"
                    icon="close"
                    onClick={() => {
                      focusAdds();
                      change((before) => withoutItem(before, path, index));
                    }}
                  >
                    {t('ruleForm.removePhase', { number })}
                  </Button>
                </div>
              )}
            </FormPart>
          </div>
        );
      })}
      <div data-adds>
        <Button
          variant="plain"
          icon="plus"
          onClick={() => change((before) => withItem(before, path, BLANK_PHASE))}
        >
          {t('ruleForm.addPhase')}
        </Button>
      </div>
    </FormPart>
  );
}

const COLOURS = ['red', 'orange'] as const;

function PhaseFields({ path, kind }: PhasesFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const { id, text, error, set } = useFieldAt([...path, 'colour']);
  return (
    <>
      <OptionGroup
        id={id}
        look="chips"
        label={t('ruleForm.colour')}
        error={error}
        options={COLOURS.map((value) => ({
          value,
          label: <ColourWord colour={value} word={STATUS_WORDS[value][language]} />,
        }))}
        value={COLOURS.find((colour) => colour === text) ?? null}
        onChange={set}
      />
      <FormPart title={t('ruleForm.from')}>
        <PointFields path={[...path, 'from']} kind={kind} />
      </FormPart>
      <UntilFields path={[...path, 'until']} kind={kind} />
    </>
  );
}

function ColourWord({ colour, word }: { colour: (typeof COLOURS)[number]; word: string }) {
  return (
    <span className="console-mark">
      <StatusShape kind={colour} look="mark" size={22} />
      <span>{word}</span>
    </span>
  );
}
