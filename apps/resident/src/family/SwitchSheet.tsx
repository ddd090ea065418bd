import { AppLink, Icon, Sheet, StatusField, StatusShape, usePreferences } from '@healthcode/ui';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useCityNow } from '../clock/use-city-now.ts';
import { colourAge } from '../colours/known-colour.ts';
import { sublineOf } from '../colours/subline.ts';
import { useT as useAppT } from '../i18n/words.ts';
import { type Person, useShown } from '../passes/shown.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';
import './family.css';

const MOST = 3;

/** Asks once for the colours of everybody in the list. */
function useColours(people: readonly Person[]): void {
  const { colour } = useServices();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list opens
  useEffect(() => {
    for (const { personId, isSelf, member } of people) {
      if (member === null || member.applied) void colour.refresh(isSelf ? undefined : personId);
    }
  }, []);
}

/** What there is to say of somebody's code in a line. */
function useLine(person: Person): {
  readonly tone: 'green' | 'orange' | 'red' | 'blank';
  readonly line: string;
} {
  const t = useT();
  const appT = useAppT();
  const { language } = usePreferences();
  const heard = useObserved(useServices().colour.heard)[person.personId] ?? null;
  const now = useCityNow();
  if (person.member !== null && !person.member.applied) return { tone: 'blank', line: t('sheet.none') };
  if (heard === null) return { tone: 'blank', line: t('sheet.unknown') };
  const { colour } = heard.view;
  const word = appT(`colour.${colour}`);
  const shared = person.member?.sharedWith ?? [];
  const stale = colourAge(heard, now) === 'outdated';
  const names = shared.join(t('sheet.listJoin'));
  const green = shared.length > 0 ? t('sheet.shared', { names }) : t('sheet.green');
  const more = colour === 'green' && !stale ? green : sublineOf(heard, stale, appT, language);
  return { tone: colour, line: `${word} · ${more}` };
}

interface PersonButtonProps {
  readonly person: Person;
  readonly here: boolean;
  readonly onChoose: () => void;
}

function PersonButton({ person, here, onChoose }: PersonButtonProps) {
  const t = useT();
  const kin = useKin();
  const { tone, line } = useLine(person);
  const { holder, member } = person;
  return (
    <button type="button" className="r-person" aria-pressed={here} onClick={onChoose}>
      <StatusField tone={tone} className="r-person__tile">
        <StatusShape kind={tone === 'blank' ? 'cannot-check' : tone} />
      </StatusField>
      <span className="r-person__words">
        <span>
          <b>{holder.maskedName}</b>{' '}
          <span className="r-person__kin">
            {member === null ? t('sheet.self') : kin.of(member.relation, member.sex)}
          </span>
        </span>
        <span className="r-beside">{line}</span>
      </span>
      <span className="r-person__mark">
        <Icon name={here ? 'check' : 'chevron-right'} />
      </span>
    </button>
  );
}

/** 亮谁的码: everybody whose code this phone shows; a tap shows it. */
export function SwitchSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { people, shown, show } = useShown();
  useColours(people);
  const choose = ({ personId, member }: Person) => {
    if (member !== null && !member.applied) return navigate(`/declare/for/${personId}`);
    show(personId);
    onClose();
  };
  const room = MOST - (people.length - 1);
  return (
    <Sheet open onClose={onClose} title={t('sheet.title')}>
      <div className="r-persons">
        {people.map((person) => (
          <PersonButton
            key={person.personId}
            person={person}
            here={person.personId === shown?.personId}
            onChoose={() => choose(person)}
          />
        ))}
        <AppLink className="r-person r-person--add" href={room > 0 ? '/family/add' : '/family'}>
          <span className="r-person__tile">
            <Icon name={room > 0 ? 'plus' : 'people'} />
          </span>
          <span className="r-person__words">
            <b>{t(room > 0 ? 'sheet.add' : 'sheet.manage')}</b>
            <span className="r-beside">{room > 0 ? t('sheet.room', { n: room }) : t('sheet.full')}</span>
          </span>
        </AppLink>
      </div>
      <p className="r-persons__note">
        <Icon name="info" />
        <span>{t('sheet.note')}</span>
      </p>
    </Sheet>
  );
}
