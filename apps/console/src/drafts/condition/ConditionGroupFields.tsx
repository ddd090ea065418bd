import type { ExpressionScope } from '@healthcode/domain';
import { Button, OptionGroup } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { focusAdds } from '../form/focus-adds.ts';
import { fieldId } from '../form/problem-places.ts';
import { ConditionOtherPart } from './ConditionOtherPart.tsx';
import { ConditionRowFields } from './ConditionRowFields.tsx';
import type { ConditionField } from './condition-fields.ts';
import {
  type ConditionGroup,
  type ConditionPart,
  EMPTY_ROW,
  group as makeGroup,
  withPart,
} from './condition-form.ts';
import { partPaths } from './write-condition.ts';

interface GroupProps {
  readonly group: ConditionGroup;
  readonly scope: ExpressionScope;
  readonly fields: readonly ConditionField[];
  /** Of the group's expression. */
  readonly path: string;
  readonly depth: number;
  readonly onChange: (group: ConditionGroup) => void;
}

const JOINS = ['all', 'any', 'none'] as const;
/** Deeper than this nobody follows. */
const DEEPEST = 2;

/** The parts of a group, how they count together, and buttons for more. */
export function ConditionGroupFields({ group, scope, fields, path, depth, onChange }: GroupProps) {
  const t = useT();
  const paths = partPaths(group);
  const isJoined = group.parts.length > 1 || group.join !== 'all';
  const add = (part: ConditionPart) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <>
      {isJoined && (
        <OptionGroup
          id={`${fieldId(path)}-join-${depth}`}
          look="chips"
          label={t('condition.join')}
          options={JOINS.map((value) => ({ value, label: t(`condition.joins.${value}`) }))}
          value={group.join}
          onChange={(join) => onChange({ ...group, join })}
        />
      )}
      {group.parts.length > 0 && (
        <ol className="console-condition__parts">
          {group.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and their fields hold no state
            <li key={index}>
              <Part
                part={part}
                number={index + 1}
                scope={scope}
                fields={fields}
                path={`${path}${paths[index]}`}
                depth={depth}
                onChange={(changed) => onChange(withPart(group, index, changed))}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="console-actions" data-adds>
        <Button variant="plain" icon="plus" onClick={() => add(EMPTY_ROW)}>
          {t('condition.add')}
        </Button>
        {depth < DEEPEST && group.parts.length > 0 && (
          <Button variant="plain" icon="plus" onClick={() => add(newGroup(group))}>
            {t('condition.addGroup')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Joined the other way: a group in a group of its own kind would say nothing. */
const newGroup = ({ join }: ConditionGroup) =>
  makeGroup(join === 'all' ? 'any' : 'all', [EMPTY_ROW, EMPTY_ROW]);

interface PartProps extends Omit<GroupProps, 'group' | 'onChange'> {
  readonly part: ConditionPart;
  readonly number: number;
  /** null: away with it. */
  readonly onChange: (part: ConditionPart | null) => void;
}

function Part({ part, number, scope, fields, path, depth, onChange }: PartProps) {
  const t = useT();
  if (part.kind === 'row') {
    const props = { row: part, number, scope, fields, path, onChange };
    return <ConditionRowFields {...props} />;
  }
  if (part.kind === 'other')
    return <ConditionOtherPart part={part} scope={scope} path={path} onChange={onChange} />;
  return (
    <fieldset className="console-condition__group">
      <legend>{t('condition.group')}</legend>
      <ConditionGroupFields
        group={part}
        scope={scope}
        fields={fields}
        path={path}
        depth={depth + 1}
        onChange={onChange}
      />
      <div>
        <Button
          variant="plain"
          icon="close"
          onClick={() => {
            focusAdds();
            onChange(null);
          }}
        >
          {t('condition.removeGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
