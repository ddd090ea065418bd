import type { NoticeSettings } from '@healthcode/contracts';
import { TEXT_GROUPS, USUAL_TEXTS } from '@healthcode/domain';
import { findNoticePreference, saveNoticePreference } from '@healthcode/store';
import type { Services } from '../../services.ts';

/** What the account has decided, or the usual. */
export async function readNoticeSettings({ db }: Services, accountId: string): Promise<NoticeSettings> {
  const kept = await findNoticePreference(db, accountId);
  const texts = kept?.texts ?? USUAL_TEXTS;
  return {
    language: kept?.language ?? 'zh',
    texts: TEXT_GROUPS.filter((group) => texts.includes(group)),
  };
}

export async function saveNoticeSettings(
  services: Services,
  accountId: string,
  { language, texts }: NoticeSettings,
): Promise<NoticeSettings> {
  const kept = { language, texts: TEXT_GROUPS.filter((group) => texts.includes(group)) };
  await saveNoticePreference(services.db, accountId, kept, services.clock.cityNow());
  return readNoticeSettings(services, accountId);
}
