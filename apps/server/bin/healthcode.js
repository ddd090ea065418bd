#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);
if (existsSync(cli)) {
  const { runCli } = await import(cli.href);
  process.exitCode = await runCli(process.argv.slice(2));
} else {
  console.error(
    '健康码还没有构建，请先执行 npm run build。\nHealth Code is not built yet. Run npm run build first.',
  );
  process.exitCode = 1;
}
