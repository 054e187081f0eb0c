// Everything that must hold: installs, type-checks, lints, unit and property tests, builds, browser tests.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, tool } from './steps.mjs';
import { playwrightCounts, Tally, vitestCounts } from './tally.mjs';

const tally = new Tally();
if (install() !== 0) {
  tally.step('install', 1);
  tally.close();
  process.exit(1);
}
rmSync(join(root, 'test-results'), { recursive: true, force: true });

tally.step('types', tool('svelte-check', ['--fail-on-warnings', '--output', 'human']));
tally.step('lint', tool('eslint', ['.']));
tally.step('format', tool('prettier', ['--check', '--log-level', 'warn', '.']));

const unitReport = 'test-results/unit.json';
const unit = tool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]);
tally.report('unit tests', unitReport, vitestCounts, unit);

const built = build();
tally.step('build', built);
if (built === 0) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  if (browser === null) {
    console.error('No Chromium could be found or installed. Install one, or give its path in CHROMIUM_PATH.');
    tally.step('browser', 1);
  } else {
    const report = 'test-results/browser.json';
    const code = tool('playwright', ['test', '--config', 'tests/browser/playwright.config.ts'], {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(root, report),
    });
    tally.report('browser tests', report, playwrightCounts, code);
  }
}
tally.close();
