import { existsSync } from 'node:fs';
import { run, tool } from './steps.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser named by CHROMIUM_PATH, or one of the system's; undefined when there is none. */
export function systemBrowser() {
  return [process.env.CHROMIUM_PATH, ...SYSTEM].find((path) => path && existsSync(path));
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/**
 * A real Chromium: the system's, else Playwright's, else Debian's package where that can be installed.
 *
 * @returns the path of its program, or null when none can be had
 */
export async function findBrowser() {
  const known = systemBrowser();
  if (known) return known;
  const own = await playwrights();
  if (existsSync(own)) return own;
  console.log('No Chromium on this machine; installing one …');
  if (tool('playwright', ['install', 'chromium']) === 0 && existsSync(own)) return own;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isDebianRoot && run('apt-get', ['update', '-qq']) === 0)
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  return systemBrowser() ?? null;
}

/** How Chromium is started: without what it would fetch by itself. */
export const launchArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
