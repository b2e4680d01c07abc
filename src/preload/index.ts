import { contextBridge, ipcRenderer } from 'electron';

// Runs in the sandbox before the page. The page gets a port to the engine and can have its window raised, nothing else:
// no bulk data crosses the bridge, and no other channel can be reached from the page.

const requests: ReadonlySet<unknown> = new Set(['procession-connect', 'procession-show']);

contextBridge.exposeInMainWorld('procession', { host: 'desktop' });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (event.source === window && requests.has(type)) ipcRenderer.postMessage(String(type), null);
});

ipcRenderer.on('procession-port', (event) => {
  const [port] = event.ports;
  if (port) window.postMessage({ type: 'procession-port' }, window.location.origin, [port]);
});
