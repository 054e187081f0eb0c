/**
 * Takes the network away from a worker, before anything else is loaded in it.
 *
 * A worker that is loaded from a server does not inherit the page's content security policy, and Arquero compiles code;
 * so whatever ran in here by mistake finds no way to send anything but `import()`, which is syntax and cannot be taken
 * away: against that only a policy sent as a header by the host helps.
 */
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'FontFace',
  'importScripts',
  'BroadcastChannel',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
  'caches',
  'indexedDB',
] as const;

function remove(target: object, name: string): void {
  for (
    let owner: object | null = target;
    owner !== null;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    if (Object.hasOwn(owner, name)) {
      Object.defineProperty(owner, name, { value: undefined, configurable: false, writable: false });
    }
  }
}

for (const name of NETWORK) remove(self, name);
remove(navigator, 'sendBeacon');
remove(navigator, 'storage');

export {};
