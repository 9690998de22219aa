import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const executablePath = process.env.PENHOLDER_CHROMIUM ?? usualPlaces.find((path) => existsSync(path));
const howToInstall =
  'install it with "apt install chromium" on Debian and Ubuntu, or name a Chromium, Chrome or Edge in PENHOLDER_CHROMIUM';

if (executablePath === undefined && process.env.CI === 'true')
  throw new Error(`CI needs Chromium: ${howToInstall}`);

/** Runs where Chromium is; elsewhere says loudly that it was skipped. In CI it must be there. */
export function describeWithChromium(name: string, body: () => void): void {
  if (executablePath !== undefined) describe(name, body);
  else describe.skip(`${name} (SKIPPED: no Chromium; ${howToInstall})`, body);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    // Its own walls cannot be put up by root, as whom containers run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
