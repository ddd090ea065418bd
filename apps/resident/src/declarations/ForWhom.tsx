import { kinshipName } from '@healthcode/domain';
import { Icon, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useDeclaring } from './declaring.ts';

/** On every page of the questions: for whom, where it is not for oneself. */
export function ForWhom() {
  const t = useT();
  const { language } = usePreferences();
  const { member } = useDeclaring();
  if (member === null) return null;
  const kin = kinshipName(member.relation, member.sex)[language];
  return (
    <p className="r-for">
      <Icon name="person" />
      <span>
        {t('declare.forPerson', {
          kin: language === 'en' ? kin.toLowerCase() : kin,
          name: member.maskedName,
        })}
      </span>
    </p>
  );
}
