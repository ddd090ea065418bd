import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './package.json' with { type: 'json' };

/** What the server answers itself, never the app's own pages. */
const SERVER_PATHS = [
  /^\/api(\/|$)/,
  /^\/status\//,
  /^\/demo(\/|$)/,
  /^\/health\//,
  /^\/metrics$/,
  /^\/log\//,
];

const icon = (src: string, sizes: string, purpose: 'any' | 'maskable') => ({
  src,
  sizes,
  type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  purpose,
});

const pwa = VitePWA({
  strategies: 'generateSW',
  registerType: 'autoUpdate',
  // Registered by src/shell/offline.ts: an injected inline script would be refused by the page's own policy.
  injectRegister: false,
  manifest: {
    id: '/',
    name: '天津健康码',
    short_name: '健康码',
    description: '申领、出示和了解您的健康码',
    lang: 'zh-CN',
    start_url: '/',
    display: 'standalone',
    orientation: 'portrait',
    background_color: '#F7F3EC',
    theme_color: '#F7F3EC',
    icons: [
      icon('/icon.svg', 'any', 'any'),
      icon('/icon-192.png', '192x192', 'any'),
      icon('/icon-512.png', '512x512', 'any'),
      icon('/icon-maskable-512.png', '512x512', 'maskable'),
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: SERVER_PATHS,
    cleanupOutdatedCaches: true,
    // The first visit works offline too, pages that were not looked at yet included.
    skipWaiting: true,
    clientsClaim: true,
    sourcemap: false,
  },
});

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  plugins: [react(), pwa],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Everything small stays a file of its own origin: the page's policy allows data: for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/demo': 'http://localhost:8080' } },
});
