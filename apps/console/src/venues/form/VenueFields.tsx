import type { RegistrationForm, VenueForm } from '@healthcode/contracts/client';
import { Notice, Panel, PanelSection, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useT } from '../words.ts';

interface VenueFieldsProps {
  readonly venue: VenueForm;
  readonly offer: RegistrationForm;
  readonly errorAt: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<VenueForm>) => void;
}

/** What a venue is, and where: two groups, each question once. */
export function VenueFields(props: VenueFieldsProps) {
  const t = useT();
  return (
    <>
      <Panel>
        <PanelSection title={t('form.what')}>
          <div className="hc-form">
            <WhatFields {...props} />
          </div>
        </PanelSection>
      </Panel>
      <Panel>
        <PanelSection title={t('form.where')}>
          <div className="hc-form">
            <WhereFields {...props} />
          </div>
        </PanelSection>
      </Panel>
    </>
  );
}

function WhatFields({ venue, offer, errorAt, onChange }: VenueFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const kind = offer.kinds.find(({ id }) => id === venue.type);
  return (
    <>
      <SelectField
        id="type"
        label={t('form.type')}
        error={errorAt.get('type')}
        options={offer.kinds.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={venue.type || null}
        onChange={(type) => onChange({ type })}
      />
      {kind && (
        <Notice title={t('form.rulesOf')}>
          {kind.rules.map((rule) => (
            <p key={rule.zh}>{rule[language]}</p>
          ))}
        </Notice>
      )}
      <Line {...{ venue, errorAt, onChange }} id="nameZh" hint={t('form.nameZhHint')} />
      <Line {...{ venue, errorAt, onChange }} id="nameEn" />
    </>
  );
}

function WhereFields({ venue, offer, errorAt, onChange }: VenueFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const streets = offer.districts.find(({ code }) => code === venue.district)?.streets;
  return (
    <>
      <SelectField
        id="district"
        label={t('form.district')}
        error={errorAt.get('district')}
        options={offer.districts.map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={venue.district || null}
        onChange={(district) => onChange({ district })}
      />
      <SelectField
        id="street"
        label={t('form.street')}
        hint={streets ? undefined : t('form.streetFirst')}
        error={errorAt.get('street')}
        options={(streets ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={venue.street || null}
        onChange={(street) => onChange({ street })}
      />
      <Line {...{ venue, errorAt, onChange }} id="community" hint={t('form.communityHint')} />
      <Line {...{ venue, errorAt, onChange }} id="addressZh" hint={t('form.addressZhHint')} />
      <Line {...{ venue, errorAt, onChange }} id="addressEn" />
    </>
  );
}

interface LineProps extends Omit<VenueFieldsProps, 'offer'> {
  readonly id: 'nameZh' | 'nameEn' | 'community' | 'addressZh' | 'addressEn';
  readonly hint?: string;
}

function Line({ venue, errorAt, onChange, id, hint }: LineProps) {
  const t = useT();
  return (
    <TextField
      id={id}
      label={t(`form.${id}`)}
      hint={hint}
      error={errorAt.get(id)}
      value={venue[id]}
      onChange={(text) => onChange({ [id]: text })}
      autoComplete="off"
      maxLength={200}
    />
  );
}
