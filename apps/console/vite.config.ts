import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Reads the packages' sources. Assets stay files: the server's content policy allows no inline script or style. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': 'http://localhost:8082' } },
});
