import { readFileSync } from 'node:fs';

/** Code for the start of every document: the preload in a function scope of its own, with what the sandbox gives it. */
export function preloadScript(path: string): string {
  return `(() => {
  if (window !== window.top) return;
  const listeners = new Map();
  const ports = new Map();
  const call = (method, ...args) => window.electronDoubleCall(method, ...args);
  const electronDouble = {
    deliver(channel, message, id) {
      const given = [];
      if (id > 0) {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = ({ data }) => call('port', id, data);
        ports.set(id, port2);
        given.push(port1);
      }
      for (const listener of listeners.get(channel) ?? []) listener({ ports: given }, message);
    },
    post(id, data) { ports.get(id)?.postMessage(data); },
    close(id) { ports.get(id)?.close(); },
  };
  Object.defineProperty(window, 'electronDouble', { value: electronDouble });
  const ipcRenderer = {
    on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return ipcRenderer; },
    postMessage(channel, message) { call('ipc', channel, message); },
  };
  const contextBridge = {
    exposeInMainWorld(name, api) { Object.defineProperty(window, name, { value: Object.freeze(structuredClone(api)), enumerable: true }); },
  };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error('the sandbox has no module ' + name);
  };
  call('document');
  const module = { exports: {} };
  (function (require, module, exports, process, Buffer, global) {
${readFileSync(path, 'utf8')}
  })(require, module, module.exports);
})();`;
}
