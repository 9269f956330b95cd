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

// Only the server describes the API: what zod needs to say a schema as JSON stays out of what browsers load. Each of
// its functions has a stand-in that does nothing, under the name that zod's own modules import.
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  apply: 'build',
  transform(code, id, options) {
    if (options?.ssr || !/\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/u.test(id))
      return null;
    const names = [...code.matchAll(/^export (?:(?:function|const) (\w+)|\{ \w+ as (\w+) \};)/gmu)].map(
      ([, declared, renamed]) => declared ?? renamed,
    );
    if (names.length === 0) this.error(`${id} has another form than this build knows`);
    return {
      code: `const nothing = () => nothing;\nexport { ${names.map((name) => `nothing as ${name}`).join(', ')} };\n`,
      map: null,
    };
  },
};

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
    withoutJsonSchema,
    serverEntry('./server/entry.ts'),
  ],
});
