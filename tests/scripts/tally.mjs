import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Counts what passed and failed over several steps, and ends the run with one line. */
export class Tally {
  passed = 0;
  failed = 0;

  /** A step that only passes or fails. */
  step(name, code) {
    if (code === 0) this.passed++;
    else {
      this.failed++;
      console.error(`✗ ${name} failed`);
    }
  }

  /** The counts in a runner's report; a report that is missing or holds no test has failed. */
  report(name, file, counts, code) {
    let found = { passed: 0, failed: 0 };
    try {
      found = counts(JSON.parse(readFileSync(join(root, file), 'utf8')));
    } catch (error) {
      console.error(`${name}: ${error.message}`);
    }
    if (found.passed + found.failed === 0 || (code !== 0 && found.failed === 0)) found.failed++;
    this.passed += found.passed;
    this.failed += found.failed;
  }

  /** Prints the closing line and sets the exit code. */
  close() {
    process.exitCode = this.failed === 0 ? 0 : 1;
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}

export const vitestCounts = ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
  passed: numPassedTests,
  failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0),
});

export const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
});
