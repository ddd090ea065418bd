/**
 * `npm start`: builds what has changed, then becomes the server. The server runs in this very process, so
 * that Ctrl-C, SIGTERM and exit codes need nobody to pass them on.
 */
import { existsSync } from 'node:fs';
import { isSupportedNode } from './lib/node-version.mjs';

if (!isSupportedNode(process.versions.node)) {
  console.error(`需要 Node.js 20.19 或更高版本（22 系列须 22.12 以上），当前为 ${process.versions.node}。`);
  console.error(
    `Node.js 20.19 or later is needed (of 22: 22.12 or later); this is ${process.versions.node}.`,
  );
  process.exit(1);
}

const main = new URL('../apps/server/dist/main.js', import.meta.url);
const tools = ['typescript', 'vite'].map((name) => new URL(`../node_modules/${name}`, import.meta.url));
if (tools.every((tool) => existsSync(tool))) {
  const { build } = await import('./build.mjs');
  if (!(await build())) process.exit(1);
} else if (!existsSync(main)) {
  // Without the build tools (npm ci --omit=dev) a finished build is enough.
  console.error('尚未安装依赖。请先运行：npm ci');
  console.error('The dependencies are not installed. Run first: npm ci');
  process.exit(1);
}

const server = await import(main.href);
process.exitCode = await server.main();
