import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS, OPERATIONS, ROUTES } from '../src/index.ts';

type Table = Readonly<Record<string, unknown>>;

/** Beside the rooms, what all of them are made with. */
const SHARED = ['catalogue.ts', 'operation.ts', 'route.ts'];

const namesOf = (kind: string): string[] =>
  readdirSync(new URL(`../src/${kind}/`, import.meta.url)).filter((file) => !SHARED.includes(file));

/** Every key of every room, those that stand in two rooms twice. */
async function keysOf(kind: string): Promise<string[]> {
  const rooms = await Promise.all(
    namesOf(kind).map((file) => import(new URL(`../src/${kind}/${file}`, import.meta.url).href)),
  );
  return rooms.flatMap((room: Readonly<Record<string, Table>>) => Object.values(room).flatMap(Object.keys));
}

describe('the rooms of the contracts', () => {
  it('are the same for routes, operations and errors', () => {
    expect(namesOf('operations')).toEqual(namesOf('routes'));
    expect(namesOf('errors')).toEqual(namesOf('routes'));
  });

  it.each([
    ['routes', ROUTES],
    ['operations', OPERATIONS],
    ['errors', ERRORS],
  ])('are all joined, and share none of their %s', async (kind, joined: Table) => {
    expect((await keysOf(kind)).sort()).toEqual(Object.keys(joined).sort());
  });

  it('give every route an operation, and every operation a route', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('give no two routes the same method and path', () => {
    const places = Object.values(ROUTES).map(
      ({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });
});
