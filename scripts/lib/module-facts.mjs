/**
 * What a parsed module imports, and where it asks for the time or for chance. Works on the syntax tree,
 * so that words in comments and strings are nothing.
 *
 * @typedef {{ type: string, start: number, [key: string]: any }} Node
 */

/** @param {any} value @returns {value is Node} */
const isNode = (value) => typeof value === 'object' && value !== null && typeof value.type === 'string';

/** @param {any} node @returns {Generator<Node>} the node and everything below it */
function* everyNode(node) {
  if (Array.isArray(node)) for (const one of node) yield* everyNode(one);
  if (!isNode(node)) return;
  yield node;
  for (const value of Object.values(node)) if (typeof value === 'object') yield* everyNode(value);
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/**
 * Static and dynamic imports, re-exports and `import('…')` types. Types count: a type from a forbidden room
 * is knowledge of it, and the next change makes it a value.
 *
 * @param {any} program
 * @returns {{ specifier: string, start: number }[]}
 */
export function importsOf(program) {
  return [...everyNode(program)].flatMap((node) => {
    if (!IMPORTING.has(node.type)) return [];
    const source = node['source'] ?? node['argument'];
    const specifier = source?.value ?? source?.literal?.value;
    return typeof specifier === 'string' ? [{ specifier, start: node.start }] : [];
  });
}

/**
 * `Date.now`, `Date()`, `new Date()` without an argument, and `Math.random`.
 *
 * @param {any} program
 * @returns {{ what: string, start: number }[]}
 */
export function impureCallsOf(program) {
  return [...everyNode(program)].flatMap((node) => {
    const what = impurity(node);
    return what ? [{ what, start: node.start }] : [];
  });
}

/** @param {Node} node @returns {string | undefined} */
function impurity(node) {
  const isNamed = (/** @type {any} */ one, /** @type {string} */ name) =>
    one?.type === 'Identifier' && one.name === name;
  if (node.type === 'MemberExpression') {
    const member = node['computed'] ? node['property']?.value : node['property']?.name;
    if (isNamed(node['object'], 'Date') && member === 'now') return 'Date.now';
    if (isNamed(node['object'], 'Math') && member === 'random') return 'Math.random';
  }
  if (node.type === 'NewExpression' && isNamed(node['callee'], 'Date') && node['arguments'].length === 0) {
    return 'new Date()';
  }
  return node.type === 'CallExpression' && isNamed(node['callee'], 'Date') ? 'Date()' : undefined;
}
