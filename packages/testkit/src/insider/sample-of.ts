import { randomUUID } from 'node:crypto';

/** What is read of a JSON schema as the contracts write them. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

const TEXTS = ['x', '120101', '1', '2020-02-20', '13800000009', '123456', 'a'.repeat(43), 'A'.repeat(44)];

/** A value that a schema lets pass, so that what refuses a call is not its form. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf) return sampleOf(schema.anyOf[0]!);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sampleOf(property)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'string':
      return textOf(schema);
    default:
      return {};
  }
}

function textOf({ pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  const form = pattern === undefined ? /^/ : new RegExp(pattern);
  const candidates = format === 'uuid' ? [randomUUID()] : [...TEXTS, randomUUID(), '0'.repeat(64)];
  const fits = (text: string) => form.test(text) && text.length >= minLength && text.length <= maxLength;
  return candidates.find(fits) ?? randomUUID();
}
