import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a command of the project and shows what it prints; gives its exit code. */
export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Runs a tool that the project has installed. */
export function tool(name, args, environment) {
  return run(process.execPath, [binOf(name), ...args], environment);
}

function binOf(name) {
  const places = {
    vite: 'vite/bin/vite.js',
    vitest: 'vitest/vitest.mjs',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    'svelte-check': 'svelte-check/bin/svelte-check',
    playwright: '@playwright/test/cli.js',
  };
  return join(root, 'node_modules', places[name]);
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Installs the packages of the lock file where they are missing or older. */
export function install() {
  const installed = modified(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= modified(join(root, 'package-lock.json')) && installed > 0) return 0;
  console.log('Installing packages …');
  return run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Builds the site and the single file. */
export function build() {
  return (
    tool('vite', ['build', '--logLevel', 'warn']) ||
    tool('vite', ['build', '--mode', 'single', '--logLevel', 'warn'])
  );
}

/** Whether anything that the build reads is newer than the build. */
export function isStale() {
  const sources = [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
    'tests/scripts/buildPlugins.ts',
  ];
  const newest = Math.max(...sources.map((name) => newestIn(join(root, name))));
  const built = Math.min(
    ...['index.html', 'forbundne-kar.html'].map((name) => modified(join(root, 'dist', name))),
  );
  return built < newest;
}
