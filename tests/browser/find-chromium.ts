import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags for a headless browser in a container: no sandbox, and nothing that calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function installedChromium(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named))
      throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist. Unset or mend it.`);
    return named;
  }
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path));
}

function attempt(command: string, args: readonly string[]): void {
  console.log(`Looking for a browser: ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Path of a Chromium to test with: PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, else one that it installs.
 * @throws Error that says what to install, when none can be had.
 */
export function findChromium(): string {
  let found = installedChromium();
  if (found === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    found = installedChromium();
  }
  if (found === undefined) {
    attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']);
    found = installedChromium();
  }
  if (found === undefined) {
    throw new Error(
      'No Chromium found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium) or set PLAYWRIGHT_CHROMIUM to its path.',
    );
  }
  return found;
}
