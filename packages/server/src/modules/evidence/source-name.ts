import type { Localised } from '@healthcode/domain';
import type { Services } from '../../services.ts';

/** What a source is called; one that the policy no longer has is called by its code. */
export const sourceName = ({ policy }: Pick<Services, 'policy'>, sourceId: string): Localised =>
  policy.sources.find((source) => source.id === sourceId)?.name ?? { zh: sourceId, en: sourceId };
