import { COMMUNITY_MAX_LENGTH } from '@healthcode/domain';
import { SelectField, TextField, usePreferences } from '@healthcode/ui';
import { PositionHint } from '../position/PositionHint.tsx';
import type { AreaDetails } from './draft.ts';
import { useStreets } from './use-streets.ts';
import { useT } from './words.ts';

const NONE = 'none';

interface AreaDetailFieldsProps {
  readonly district: string;
  readonly details: AreaDetails;
  readonly onChange: (details: AreaDetails) => void;
}

/** Once there is a district: the street or town, and the community in own words. Neither is needed. */
export function AreaDetailFields({ district, details, onChange }: AreaDetailFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const streets = useStreets(district);
  const { street, community } = details;
  const known = Array.isArray(streets) ? streets : [];
  const choose = (chosen: string) => onChange({ ...details, street: chosen === NONE ? undefined : chosen });
  return (
    <div className="r-question">
      <PositionHint chosen={district} />
      {streets === 'unreachable' ? (
        <p className="r-beside">{t('streetsOffline')}</p>
      ) : (
        <SelectField
          id="answer-street"
          label={t('street')}
          options={[
            ...(street === undefined ? [] : [{ value: NONE, label: t('streetNone') }]),
            ...known.map(({ code, name }) => ({ value: code, label: name[language] })),
          ]}
          value={street !== undefined && known.some(({ code }) => code === street) ? street : null}
          onChange={choose}
        />
      )}
      <TextField
        id="answer-community"
        label={t('community')}
        hint={t('communityHint')}
        value={community ?? ''}
        maxLength={COMMUNITY_MAX_LENGTH}
        autoComplete="off"
        onChange={(text) => onChange({ ...details, community: text })}
      />
    </div>
  );
}

/** As it is kept: without blanks around it and without what cannot be seen; nothing left is nothing said. */
export function tidyDetails({ street, community }: AreaDetails): AreaDetails {
  const name = community?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return { ...(street !== undefined && { street }), ...(name && { community: name }) };
}
