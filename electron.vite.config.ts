import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licensesFile, shippedLicenses } from './scripts/lib/licenses.mjs';
import { shippedSources } from './scripts/lib/sources.mjs';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    plugins: [shippedSources()],
    build: {
      outDir: 'out/main',
      target: 'node24',
      sourcemap: true,
      // Every entry runs in its own process or thread; what they share goes into out/main/chunks.
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          actor: at('src/lab/runtime/actor-entry.ts'),
          guardian: at('src/engine/guardian-entry.ts'),
          'peer-task': at('src/lab/runtime/peer-task.ts'),
          flood: at('src/bench/flood-entry.ts'),
          sampler: at('src/engine/monitor/sampler-worker.ts'),
          history: at('src/engine/history/history-worker.ts'),
          store: at('src/engine/session/store-worker.ts'),
          reader: at('src/engine/session/reader-entry.ts'),
          workbench: at('src/engine/workbench/workbench-entry.ts'),
          cli: at('src/cli/index.ts'),
          // Of the launcher, bin/procession.js.
          'task-limit': at('src/engine/task-limit.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // The sandbox loads one CommonJS file and resolves no packages.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), shippedLicenses()],
    build: {
      outDir: 'out/renderer',
      license: { fileName: licensesFile },
      rollupOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
