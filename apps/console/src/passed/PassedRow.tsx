import type { PassedContact, PassedItem } from '@healthcode/contracts/client';
import { formatRecent, STATUS_WORDS, SummaryList, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { sayHint } from '../evidence/use-say.ts';
import { PassedActions } from './PassedActions.tsx';
import { useT } from './words.ts';

interface PassedRowProps {
  readonly item: PassedItem;
  readonly onChanged: (item: PassedItem) => void;
}

/** Somebody who was passed on, masked; how to reach them only once that was asked for. */
export function PassedRow({ item, onChanged }: PassedRowProps) {
  const t = useT();
  const { language } = usePreferences();
  const [contact, setContact] = useState<PassedContact | null>(null);
  const hint = sayHint(item.hint, language);
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{item.maskedName ?? hint}</strong>
          <span className="console-tag">{t(`kinds.${item.kind}`)}</span>
          <span className="console-tag">{t(`states.${item.state}`)}</span>
        </p>
        <Facts item={item} hint={hint} />
        {contact && <Contact contact={contact} />}
      </div>
      <div className="console-record__actions">
        <PassedActions
          {...{ item, contact, onChanged }}
          name={item.maskedName ?? hint}
          onContact={setContact}
        />
      </div>
    </li>
  );
}

function Facts({ item, hint }: { readonly item: PassedItem; readonly hint: string }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const time = (instant: number) => formatRecent(instant, cityNow(), language);
  const who = (by: PassedItem['seenBy']) => (by ? `${by.office[language]} ${by.name}` : '');
  return (
    <>
      <p>{t('at', { time: time(item.at), venue: item.venueName[language] })}</p>
      <p className="console-meta">
        {item.maskedName !== null && <span>{hint}</span>}
        {item.streetName && <span>{item.streetName[language]}</span>}
        <span>{t('now', { colour: STATUS_WORDS[item.colour][language] })}</span>
      </p>
      {(item.seenAt !== null || item.contactedAt !== null) && (
        <p className="console-meta">
          {item.seenAt !== null && (
            <span>{t('seenBy', { who: who(item.seenBy), time: time(item.seenAt) })}</span>
          )}
          {item.contactedAt !== null && (
            <span>{t('contactedBy', { who: who(item.contactedBy), time: time(item.contactedAt) })}</span>
          )}
        </p>
      )}
    </>
  );
}

function Contact({ contact: { name, phones, street, community } }: { readonly contact: PassedContact }) {
  const t = useT();
  const { language } = usePreferences();
  const numbers = phones.map(({ phone, isOwn }) => ({
    label: t(isOwn ? 'phone' : 'familyPhone'),
    value: (
      <a className="hc-link" href={`tel:${phone}`}>
        {phone}
      </a>
    ),
  }));
  return (
    <SummaryList
      look="facts"
      rows={[
        { label: t('name'), value: name ?? t('unknown') },
        ...(numbers.length > 0 ? numbers.slice(0, 2) : [{ label: t('phone'), value: t('noPhone') }]),
        { label: t('street'), value: street?.[language] ?? t('unknown') },
        { label: t('community'), value: community ?? t('unknown') },
      ]}
    />
  );
}
