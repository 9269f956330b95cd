// By path: the config runs in plain Node, which reads no TypeScript out of packages.

import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import { messagesPlugin } from '../../packages/messages/src/vite-plugin.ts';

// In both builds alike: else a style sheet has two contents, thus two names, and a page loads it twice.
const sameAssets = { assetsInlineLimit: 0 };

// Express, uploads, tRPC, the pool and Remix are one server bundle, in development one module graph:
// otherwise there are two pools and two of every singleton. Remix sets its own input, so ours comes after.
const serverEntry = (input: string): Plugin => ({
  name: 'server-entry',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? { build: { ...sameAssets, target: 'node20', rollupOptions: { input } } }
      : { build: { ...sameAssets, target: 'es2022' } },
});

export default defineConfig({
  plugins: [
    messagesPlugin(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    serverEntry('./server/entry.ts'),
  ],
});
