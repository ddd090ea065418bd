import { ROUTES } from '@healthcode/contracts';

const TABLE =
  /import \{ \w+Routes \} from '[^']+';\n|export const ROUTES = \{[^}]*\} as const satisfies Record<string, Route>;/g;

/**
 * Leaves in an app's bundle the operations that its own origin answers, by method and path: the whole table is larger
 * than many a screen, and an app can call no other. Stops the build should the table be written otherwise.
 *
 * @param {string} app
 * @returns {import('vite').Plugin}
 */
export function onlyRoutesOf(app) {
  const own = Object.entries(ROUTES).filter(([, { apps }]) =>
    /** @type {readonly string[]} */ (apps).includes(app),
  );
  const table = Object.fromEntries(own.map(([name, { method, path }]) => [name, { method, path }]));
  return {
    name: 'only-routes-of',
    enforce: 'pre',
    transform(code, id) {
      if (!/packages\/contracts\/src\/routes\.ts$/.test(id)) return null;
      let found = false;
      const left = code.replace(TABLE, (text) => {
        if (text.startsWith('import')) return '';
        found = true;
        return `export const ROUTES = ${JSON.stringify(table)};`;
      });
      if (!found) this.error('The table of operations is written in another way than expected.');
      return { code: left, map: null };
    },
  };
}
