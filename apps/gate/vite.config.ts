import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { withoutCdn } from './build/without-cdn.ts';

/** Paths that the server answers itself; the service worker must never put the app's page in their place. */
const SERVER_PATHS = [/^\/api\//, /^\/status\//, /^\/health\//, /^\/log\//, /^\/rules/, /^\/metrics/];

/** The reader's wasm is about 1 MB; without it in the cache a gate could not read a code offline. */
const LARGEST_CACHED_FILE = 4 * 1024 * 1024;

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es', plugins: () => [withoutCdn()] },
  plugins: [
    react(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      manifestFilename: 'app.webmanifest',
      manifest: {
        name: '天津健康码 查验端',
        short_name: '健康码查验',
        description: '扫码、测温、查验，没有网络也能用',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#0C1F29',
        theme_color: '#0C1F29',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: LARGEST_CACHED_FILE,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: SERVER_PATHS,
        cleanupOutdatedCaches: true,
        clientsClaim: false,
        skipWaiting: false,
        sourcemap: false,
      },
    }),
  ],
});
