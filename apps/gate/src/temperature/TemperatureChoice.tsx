import { formatTemperature, type Temperature, type VenueType } from '@healthcode/domain';
import { Icon } from '@healthcode/ui';
import { type ReactNode, useId, useState } from 'react';
import { GateIcon } from '../app/GateIcon.tsx';
import { NumberPad } from '../app/later-parts.tsx';
import { useT } from '../words/words.ts';

export interface TemperatureChoiceProps {
  readonly type: VenueType;
  readonly value: Temperature;
  readonly onChange: (value: Temperature) => void;
  readonly legend: string;
  readonly aside?: ReactNode;
  /** On paper or a status field instead of night. */
  readonly onCard?: boolean;
}

interface OptionProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ chosen, onChoose, children }: OptionProps) {
  return (
    <button type="button" className="temperature-option" aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** Normal at a glance where the venue allows it, 37.3 °C or more, or a figure. Tapped again, a choice is taken back. */
export function TemperatureChoice({
  type,
  value,
  onChange,
  legend,
  aside,
  onCard = false,
}: TemperatureChoiceProps) {
  const t = useT();
  const legendId = useId();
  const [padOpen, setPadOpen] = useState(false);
  const choose = (next: Temperature) => onChange(next.kind === value.kind ? { kind: 'not-measured' } : next);
  const measured =
    value.kind === 'measured' ? `${formatTemperature(value.tenths)}\u00a0${t('pad.unit')}` : null;
  return (
    <section className={`temperature${onCard ? ' temperature--card' : ''}`} aria-labelledby={legendId}>
      <header>
        <h2 id={legendId}>{legend}</h2>
        {aside ? <p>{aside}</p> : null}
      </header>
      <div className="temperature-options">
        {type.stateNormal ? (
          <Option chosen={value.kind === 'stated-normal'} onChoose={() => choose({ kind: 'stated-normal' })}>
            <Icon name="check" />
            {t('scan.normal')}
          </Option>
        ) : null}
        <Option chosen={value.kind === 'stated-high'} onChoose={() => choose({ kind: 'stated-high' })}>
          <Icon name="thermometer" />
          {t('scan.high')}
        </Option>
        <Option chosen={measured !== null} onChoose={() => setPadOpen(true)}>
          {measured === null ? <GateIcon name="keys" /> : <Icon name="check" />}
          {measured ?? t(type.stateNormal ? 'scan.measured' : 'scan.measuredLong')}
        </Option>
      </div>
      {padOpen ? (
        <NumberPad
          initial={value.kind === 'measured' ? value.tenths : null}
          onDone={(tenths) => {
            onChange({ kind: 'measured', tenths });
            setPadOpen(false);
          }}
          onClose={() => setPadOpen(false)}
        />
      ) : null}
    </section>
  );
}
