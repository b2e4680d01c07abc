import { contextBridge, ipcRenderer } from 'electron';

// Runs in the sandbox before the page. It hands the page a port to the engine and nothing else:
// no bulk data crosses the bridge, and no other channel can be reached from the page.

contextBridge.exposeInMainWorld('procession', { host: 'desktop' });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const isRequest = (event.data as { type?: unknown } | null)?.type === 'procession-connect';
  if (event.source === window && isRequest) ipcRenderer.postMessage('procession-connect', null);
});

ipcRenderer.on('procession-port', (event) => {
  const [port] = event.ports;
  if (port) window.postMessage({ type: 'procession-port' }, window.location.origin, [port]);
});
