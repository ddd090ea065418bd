import { Button, Panel, SelectField, STATUS_WORDS, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import type { PeopleFilterState } from './people-filter.ts';
import { peopleLink } from './people-link.ts';

const ALL = 'all';

/** Colour and district; the list is asked for with the button, not while choosing. */
export function PeopleFilter({ filter }: { filter: PeopleFilterState }) {
  const t = useT();
  const { language } = usePreferences();
  const { city } = useCity();
  const [, navigate] = useLocation();
  const [colour, setColour] = useState(filter.colour ?? 'red');
  const [district, setDistrict] = useState(filter.district ?? ALL);
  const districts = [
    { value: ALL, label: t('people.allDistricts') },
    ...(city?.districts ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
    { value: 'none', label: t('people.noDistrict') },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(peopleLink({ ...(district === ALL ? {} : { district }), colour }));
  };
  return (
    <Panel>
      <form className="hc-panel__section console-filter" onSubmit={submit}>
        <SelectField
          id="colour"
          label={t('people.colour')}
          options={(['red', 'orange'] as const).map((value) => ({
            value,
            label: STATUS_WORDS[value][language],
          }))}
          value={colour}
          onChange={setColour}
        />
        <SelectField
          id="district"
          label={t('people.district')}
          options={districts}
          value={district}
          onChange={setDistrict}
        />
        <Button type="submit" icon="list">
          {t('people.show')}
        </Button>
      </form>
    </Panel>
  );
}
