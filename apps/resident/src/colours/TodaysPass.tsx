import { type DocumentHint, formatDocumentHint, kinshipName } from '@healthcode/domain';
import { PassCard, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import type { Person } from '../passes/shown.ts';
import { usePassText } from '../passes/use-pass-text.ts';
import { stateOf } from '../passes/wallet.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour, HeldPass } from '../storage/device-store.ts';
import { colourAge, isWithdrawn } from './known-colour.ts';
import { LapsedInstead } from './LapseNotice.tsx';
import { NoPassNotice } from './NoPassNotice.tsx';
import { sublineOf } from './subline.ts';
import { useColourChange } from './use-colour-change.ts';

interface TodaysPassProps {
  readonly person: Person;
  /** Absent: there is nobody else to show. */
  readonly onSwitch: (() => void) | undefined;
  /** Null: no pass for today on this phone. */
  readonly held: HeldPass | null;
  readonly heard: HeardColour | null;
  readonly now: number;
}

interface Face {
  readonly colour: HeardColour['view']['colour'] | null;
  readonly stateWord: string;
  readonly subline: string;
  readonly updatedAt: number | null;
  readonly stale: boolean;
  readonly notice: ReactNode;
}

/** The blank card: it cannot be taken for a colour, and says what brings the code. */
function useBlankFace(personId: string): Face {
  const t = useT();
  const { wallet, session } = useServices();
  const { kind } = stateOf(useObserved(wallet.states), personId);
  const signedIn = useObserved(session.state).kind === 'signed-in';
  const coming = signedIn && (kind === 'fetching' || kind === 'idle');
  return {
    colour: null,
    stateWord: t(coming ? 'code.fetchingTitle' : 'code.noPassTitle'),
    subline: t('code.noPassLead'),
    updatedAt: null,
    stale: false,
    notice: <NoPassNotice personId={personId} />,
  };
}

/** The blank card of somebody whose declaration has lapsed: gates find no colour either. */
function useLapsedFace(): Face {
  const t = useT();
  return {
    colour: null,
    stateWord: t('lapse.title'),
    subline: t('lapse.lead'),
    updatedAt: null,
    stale: false,
    notice: <LapsedInstead />,
  };
}

/** The last colour that this phone heard, greyed when it is old: the gate decides, not the phone. */
function useColourFace(heard: HeardColour | null, now: number, drawn: boolean): Face {
  const t = useT();
  const { language } = usePreferences();
  const colour = heard?.view.colour ?? null;
  const stale = heard !== null && colourAge(heard, now) === 'outdated';
  return {
    colour,
    stateWord: colour === null ? t('code.unknown') : t(`colour.${colour}`),
    subline: sublineOf(heard, stale, t, language),
    updatedAt: heard?.heardAt ?? null,
    stale,
    notice: drawn ? undefined : t('code.drawing'),
  };
}

/** The pass of today with its code, drawn by this phone every ten seconds. */
export function TodaysPass({ person, held, heard, now, onSwitch }: TodaysPassProps) {
  const { holder, member } = person;
  const { language } = usePreferences();
  const { wallet } = useServices();
  const withdrawn = heard !== null && isWithdrawn(heard.view, now);
  const text = usePassText(withdrawn ? null : held, now, (broken) => void wallet.discard(broken));
  useColourChange(heard);
  const blank = useBlankFace(holder.personId);
  const lapsed = useLapsedFace();
  const coloured = useColourFace(heard, now, text !== null);
  const hint = formatDocumentHint(holder.hint as DocumentHint, language);
  const face = held === null ? blank : withdrawn ? lapsed : coloured;
  return (
    <PassCard
      {...face}
      maskedName={holder.maskedName}
      hintText={member === null ? hint : `${kinshipName(member.relation, member.sex)[language]} · ${hint}`}
      onSwitchHolder={onSwitch}
      qrText={text}
      now={now}
      lang={language}
    />
  );
}
