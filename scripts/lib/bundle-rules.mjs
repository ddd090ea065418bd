/** @type {{ what: string, pattern: RegExp }[]} modules as the build names them: a path, or a virtual name */
export const FORBIDDEN_MODULES = [
  { what: 'signing code', pattern: /^packages\/(?:pass\/(?:dist\/)?issue|translog\/(?:dist\/)?sign)\// },
  { what: 'storage code', pattern: /^packages\/store\// },
  {
    what: 'server code',
    pattern: /^packages\/server\/|^apps\/(?:server|demo-services)\/|\/node_modules\/fastify\//,
  },
  { what: 'test code', pattern: /^packages\/testkit\/|\.test\.tsx?$/ },
  { what: 'a module of Node', pattern: /__vite-browser-external|^node:/ },
];

/** @type {{ word: string, why: string }[]} words that survive minifying and have no business in a browser */
export const FORBIDDEN_WORDS = [
  { word: 'createPrivateKey', why: 'signing with node:crypto' },
  { word: 'node:crypto', why: 'a module of Node' },
  { word: 'PRIVATE KEY', why: 'a key in PEM form' },
  { word: 'SKIP LOCKED', why: 'SQL of the store' },
  { word: 'INSERT INTO', why: 'SQL of the store' },
  { word: 'jsdelivr', why: 'a public CDN' },
  { word: 'fastly', why: 'a public CDN' },
  { word: 'unpkg.com', why: 'a public CDN' },
];

/** Hosts that may be named because nothing ever connects to them: each with what it is there for. */
export const ALLOWED_HOSTS = new Map([
  ['www.w3.org', 'names of XML namespaces'],
  ['react.dev', 'explanations in the error texts of React'],
  ['react.i18next.com', 'an explanation in a warning of react-i18next'],
  ['simplewebauthn.dev', 'an explanation in a warning of SimpleWebAuthn'],
  ['bit.ly', 'an explanation in a warning of Workbox'],
]);
