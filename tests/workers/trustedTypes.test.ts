import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowOwnWorkers } from '../../src/workers';
import { allowCompiling } from '../../src/workers/trustedTypes';

vi.mock('../../src/workers/data.worker.ts?worker', () => ({ default: null }));

interface Rules {
  createScriptURL?(url: string): string;
  createScript?(text: string): string;
  createHTML?(text: string): string;
}

/** The rules of the policy that is made meanwhile. */
function policyOf(make: () => void): { name: string; rules: Rules } {
  const made: { name: string; rules: Rules }[] = [];
  vi.stubGlobal('trustedTypes', { createPolicy: (name: string, rules: Rules) => made.push({ name, rules }) });
  make();
  expect(made).toHaveLength(1);
  return made[0]!;
}

afterEach(() => vi.unstubAllGlobals());

describe('the page', () => {
  const page = 'https://kommune.dk/kar/index.html?x=1#n1.abc';
  const { name, rules } = policyOf(() => allowOwnWorkers(page));

  it('has one policy, for addresses of scripts alone', () => {
    expect(name).toBe('default');
    expect(Object.keys(rules)).toEqual(['createScriptURL']);
  });

  it.each([
    'https://kommune.dk/kar/assets/data.worker-1.js',
    'assets/data.worker-1.js',
    './data.worker.js',
    'blob:https://kommune.dk/0-1-2',
  ])('starts a worker of its own folder or its own blob: %s', (url) => {
    expect(rules.createScriptURL?.(url)).toBe(url);
  });

  it.each([
    'https://kommune.dk/andet/x.js',
    'https://kommune.dk.ond.dk/kar/x.js',
    'https://ond.dk/kar/x.js',
    '//ond.dk/kar/x.js',
    '../x.js',
    'http://kommune.dk/kar/x.js',
    'data:text/javascript,x',
    'javascript:x',
  ])('refuses anything else: %s', (url) => {
    expect(() => rules.createScriptURL?.(url)).toThrow(TypeError);
  });

  it('as a single file starts blobs alone', () => {
    const file = policyOf(() => allowOwnWorkers('file:///C:/kar/forbundne-kar.html')).rules;
    expect(file.createScriptURL?.('blob:null/1')).toBe('blob:null/1');
    expect(() => file.createScriptURL?.('file:///C:/kar/x.js')).toThrow(TypeError);
  });

  it('works in a browser without trusted types', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(() => allowOwnWorkers(page)).not.toThrow();
  });
});

describe('a worker', () => {
  it('may compile, and nothing more', () => {
    const { rules } = policyOf(allowCompiling);
    expect(Object.keys(rules)).toEqual(['createScript']);
  });
});
