import type { Alarm } from '@healthcode/contracts/client';

export interface AlarmLink {
  readonly href: string;
  readonly words: 'toBatch' | 'toBatches' | 'toChecks' | 'toEvents' | 'toFind' | 'toPeople';
}

/** Where an officer looks further. */
export function alarmLink({ kind, subject, facts }: Pick<Alarm, 'kind' | 'subject' | 'facts'>): AlarmLink {
  switch (kind) {
    case 'batch-waiting':
    case 'batch-reds':
      return { href: `/batches/${subject}`, words: 'toBatch' };
    case 'officer-reds':
    case 'source-day':
    case 'source-three-days':
      return { href: '/batches', words: 'toBatches' };
    case 'look-ups-of-nobody':
      return { href: '/checks', words: 'toChecks' };
    case 'thin-evidence':
      return { href: '/people/find', words: 'toFind' };
    case 'reference-reds':
      return facts['to'] === 'event'
        ? { href: '/events', words: 'toEvents' }
        : { href: '/people/find', words: 'toFind' };
    case 'copied-code':
      return { href: '/checks', words: 'toChecks' };
    default:
      return { href: '/people', words: 'toPeople' };
  }
}
