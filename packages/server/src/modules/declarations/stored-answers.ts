import type { DeclarationAnswers } from '@healthcode/domain';
import type { DeclarationRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

type Ciphers = Pick<CityCore, 'fieldCipher'>;
type Stored = DeclarationRow['answers'];

const SEALED = 'communitySealed';

const placeOf = (declarationId: string) => ({
  table: 'declaration',
  rowId: declarationId,
  column: 'community',
});

/** The answers as they are kept: what the person wrote in their own words is sealed, everything else is a code. */
export function storeAnswers(
  { fieldCipher }: Ciphers,
  declarationId: string,
  { community, ...answers }: DeclarationAnswers,
): Stored {
  if (community === undefined) return { ...answers };
  const sealed = fieldCipher.seal(community, placeOf(declarationId));
  return { ...answers, [SEALED]: Buffer.from(sealed).toString('base64') };
}

/** The answers as they were given. */
export function openAnswers({ fieldCipher }: Ciphers, { declarationId, answers }: DeclarationRow): Stored {
  const { [SEALED]: sealed, ...rest } = answers;
  if (typeof sealed !== 'string') return answers;
  return { ...rest, community: fieldCipher.open(Buffer.from(sealed, 'base64'), placeOf(declarationId)) };
}
