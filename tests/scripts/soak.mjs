// What takes longer: thousands of hostile documents and damaged links.
import { install, tool } from './steps.mjs';
import { Tally, vitestCounts } from './tally.mjs';

const tally = new Tally();
if (install() !== 0) {
  tally.step('install', 1);
} else {
  const report = 'test-results/soak.json';
  const code = tool('vitest', [
    'run',
    '--mode',
    'soak',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  tally.report('soak', report, vitestCounts, code);
}
tally.close();
