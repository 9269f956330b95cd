import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTestEnv } from '@portal/platform/env';
import { runToEnd } from './child-command.ts';
import { say } from './console-lines.ts';
import { LaunchError } from './launch-error.ts';

/** A browser for Playwright: its own, or an executable. */
export type Browser = { readonly executable: string | undefined };

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (executable: string): boolean =>
  existsSync(executable) &&
  spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const playwrightsOwn = (e2eFolder: string): string | undefined => {
  const question = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const answer = spawnSync(process.execPath, ['-e', question], { cwd: e2eFolder, encoding: 'utf8' });
  return answer.status === 0 && answer.stdout !== '' ? answer.stdout : undefined;
};

/** The path of a browser that starts, as `findBrowser` would take it; undefined where there is none. Installs nothing. */
export const browserPath = (e2eFolder: string): string | undefined => {
  const own = playwrightsOwn(e2eFolder);
  return own !== undefined && runs(own) ? own : givenOrSystems();
};

const find = (e2eFolder: string): Browser | undefined => {
  const own = playwrightsOwn(e2eFolder);
  if (own !== undefined && runs(own)) return { executable: undefined };
  const executable = givenOrSystems();
  return executable === undefined ? undefined : { executable };
};

const givenOrSystems = (): string | undefined => {
  const { chromiumPath } = readTestEnv();
  return [...(chromiumPath === undefined ? [] : [chromiumPath]), ...systemBrowsers].find(runs);
};

/**
 * Finds a browser that starts: Playwright's own, `CHROMIUM_PATH`, a system Chromium or Chrome; else installs one, by
 * Playwright or, where root may, as the distribution's package.
 *
 * @throws LaunchError saying what to install.
 */
export const findBrowser = async (e2eFolder: string): Promise<Browser> => {
  const found = find(e2eFolder);
  if (found) return found;
  for (const { what, file, args } of installations(e2eFolder)) {
    say(`No browser was found; ${what} …`);
    await runToEnd({ file, args, cwd: e2eFolder, env: { DEBIAN_FRONTEND: 'noninteractive' }, show: true });
    const installed = find(e2eFolder);
    if (installed) return installed;
  }
  throw new LaunchError('There is no browser: install Chromium, or set CHROMIUM_PATH to one.');
};

const installations = (e2eFolder: string): { what: string; file: string; args: string[] }[] => {
  const playwright = {
    what: "installing Playwright's Chromium",
    file: join(e2eFolder, 'node_modules', '.bin', 'playwright'),
    args: ['install', 'chromium'],
  };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return [playwright];
  return [
    playwright,
    { what: "reading the distribution's list of packages", file: 'apt-get', args: ['update'] },
    {
      what: "installing the distribution's Chromium",
      file: 'apt-get',
      args: ['install', '--yes', '--no-install-recommends', 'chromium'],
    },
  ];
};
