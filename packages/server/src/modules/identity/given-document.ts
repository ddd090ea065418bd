import { dayNumberAt, type IdentityDocument, parseDocument } from '@healthcode/domain';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

interface GivenDocument {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly documentCountry?: string | undefined;
}

/** A document that somebody typed, or a refusal that says which field is wrong; fields are named below `at`. */
export function parseGivenDocument(services: Services, given: GivenDocument, at = ''): IdentityDocument {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const { documentType, documentNumber: number, documentCountry: country } = given;
  const parsed = parseDocument(
    { type: documentType as never, number, ...(country ? { country } : {}) },
    today,
  );
  if (parsed.ok) return parsed.document;
  throw new ProblemError('document-invalid', {
    errors: parsed.problems.map((code) => ({
      path: `${at}${code.startsWith('passport-country') ? '/documentCountry' : '/documentNumber'}`,
      code,
    })),
  });
}
