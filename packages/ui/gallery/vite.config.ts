import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Every component and state on one page, to look at: `npx vite packages/ui/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: '../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
});
