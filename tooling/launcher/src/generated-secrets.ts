import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '@portal/platform/env';
import { readPrivateJson, writePrivateJson } from './private-file.ts';

type Secrets = { sessionSecret: string; signingKey: string; demoPassword: string };

// Without characters that look like others.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

const readablePassword = (): string => {
  const group = (): string => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('');
  return [group(), group(), group(), group()].join('-');
};

const randomSecret = (): string => randomBytes(32).toString('base64url');

/**
 * Fills in the secrets that a demo or an embedded database may have generated, and keeps them in the data directory
 * in a file that only its owner may read. What a person has set wins. Elsewhere nothing is generated.
 */
export const withGeneratedSecrets = (settings: Settings): Settings => {
  const mayGenerate = settings.demo || settings.databaseUrl === undefined;
  if (!mayGenerate) return settings;
  const file = join(settings.dataDir, 'secrets.json');
  const kept = readPrivateJson<Partial<Secrets>>(file) ?? {};
  const secrets: Secrets = {
    sessionSecret: kept.sessionSecret ?? randomSecret(),
    signingKey: kept.signingKey ?? randomSecret(),
    demoPassword: kept.demoPassword ?? readablePassword(),
  };
  if (Object.keys(kept).length < Object.keys(secrets).length) writePrivateJson(file, secrets);
  return {
    ...settings,
    sessionSecret: settings.sessionSecret ?? secrets.sessionSecret,
    signingKey: settings.signingKey ?? secrets.signingKey,
    demoPassword: settings.demoPassword ?? (settings.demo ? secrets.demoPassword : undefined),
  };
};
