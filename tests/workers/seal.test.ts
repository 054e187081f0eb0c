import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Everything by which a worker of today's browsers can reach another place. */
const WAYS_OUT = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'importScripts',
  ],
  ...['BroadcastChannel', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'caches', 'indexedDB'],
  // Loads its file from any address.
  'FontFace',
];

const way = (): string => 'out';
/** The global scope of a worker: some names are its own, others come from its prototypes. */
function fakeScope(): Record<string, unknown> {
  const prototype = Object.create({ fetch: way, importScripts: way, EventSource: way }) as Record<
    string,
    unknown
  >;
  Object.defineProperty(prototype, 'caches', { get: way, configurable: true });
  Object.defineProperty(prototype, 'indexedDB', { get: way, configurable: true });
  const scope = Object.create(prototype) as Record<string, unknown>;
  for (const name of WAYS_OUT) if (!(name in prototype)) scope[name] = way;
  // Both its own and inherited.
  scope['fetch'] = way;
  return Object.assign(scope, { postMessage: way, TextDecoder });
}

let scope: Record<string, unknown>;
let navigatorLike: Record<string, unknown>;

beforeEach(async () => {
  scope = fakeScope();
  navigatorLike = Object.create({ sendBeacon: way, storage: {}, language: 'da' }) as Record<string, unknown>;
  vi.stubGlobal('self', scope);
  vi.stubGlobal('navigator', navigatorLike);
  vi.resetModules();
  await import('../../src/workers/seal');
});
afterEach(() => vi.unstubAllGlobals());

describe('a sealed worker', () => {
  it.each(WAYS_OUT)('has no %s', (name) => {
    expect(scope[name]).toBeUndefined();
  });

  it('has no beacon to send and no storage to fill', () => {
    expect([navigatorLike['sendBeacon'], navigatorLike['storage']]).toEqual([undefined, undefined]);
  });

  it('cannot get them back by assigning, defining or deleting', () => {
    const attempts = [
      () => (scope['fetch'] = way),
      () => Object.defineProperty(scope, 'fetch', { value: way }),
      () => delete scope['fetch'],
      () => delete (Object.getPrototypeOf(Object.getPrototypeOf(scope)) as Record<string, unknown>)['fetch'],
    ];
    for (const attempt of attempts) expect(attempt).toThrow(TypeError);
    expect(scope['fetch']).toBeUndefined();
  });

  it('finds none on the prototypes either', () => {
    for (
      let owner: object | null = scope;
      owner !== null;
      owner = Object.getPrototypeOf(owner) as object | null
    ) {
      for (const name of WAYS_OUT) expect(Reflect.get(owner, name)).toBeUndefined();
    }
  });

  it('keeps what it works with', () => {
    expect(scope['postMessage']).toBe(way);
    expect(scope['TextDecoder']).toBe(TextDecoder);
    expect(navigatorLike['language']).toBe('da');
  });

  it('is sealed before anything else is loaded in it', () => {
    const worker = readFileSync(new URL('../../src/workers/data.worker.ts', import.meta.url), 'utf8');
    expect(/^import .*$/m.exec(worker)?.[0]).toBe("import './seal';");
    const seal = readFileSync(new URL('../../src/workers/seal.ts', import.meta.url), 'utf8');
    expect(seal).not.toMatch(/^import /m);
  });
});
