import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportTarget } from '#engine/ports.ts';
import { newSecret } from './access.ts';

/** An unfetched file is deleted after this time. */
const keepMs = 10 * 60_000;

/** Exports for a browser: each is a temporary file that can be fetched once. */
export type ServeExportTarget = ExportTarget & {
  /** Sends the file with this id and deletes it; false when there is none. */
  readonly send: (id: string, response: ServerResponse, headers: Readonly<Record<string, string>>) => Promise<boolean>;
  /** Deletes what was never fetched. */
  readonly dispose: () => Promise<void>;
};

/** A browser fetches one file, so a folder of tables becomes an archive. */
function downloadName(suggestedName: string): string {
  const name = basename(suggestedName).replaceAll(/[^\w.-]/g, '_');
  return name.replace(/(\.csv)?$/, (ending) => (ending || !/\.\w+$/.test(name) ? '.zip' : ''));
}

/** Makes the export target of the browser host; give the same one to the engine and to the server. */
export function createServeExportTarget(): ServeExportTarget {
  const offered = new Map<string, { readonly path: string; readonly timer: NodeJS.Timeout }>();
  const folders = new Set<string>();
  const discard = async (folder: string): Promise<void> => {
    folders.delete(folder);
    await rm(folder, { recursive: true, force: true });
  };
  const target: ExportTarget = async (suggestedName) => {
    const folder = await mkdtemp(join(tmpdir(), 'procession-export-'));
    folders.add(folder);
    const path = join(folder, downloadName(suggestedName));
    return {
      path,
      overwrite: false,
      finish: () => {
        const id = newSecret();
        const timer = setTimeout(() => {
          offered.delete(id);
          void discard(folder);
        }, keepMs).unref();
        offered.set(id, { path, timer });
        return Promise.resolve({ downloadUrl: `/download/${id}` });
      },
    };
  };
  return Object.assign(target, {
    send: async (id: string, response: ServerResponse, headers: Readonly<Record<string, string>>) => {
      const offer = offered.get(id);
      if (!offer) return false;
      offered.delete(id);
      clearTimeout(offer.timer);
      try {
        const { size } = await stat(offer.path);
        response.writeHead(200, {
          ...headers,
          'Content-Type': 'application/octet-stream',
          'Content-Length': size,
          'Cache-Control': 'no-store',
          'Content-Disposition': `attachment; filename="${basename(offer.path)}"`,
        });
        await pipeline(createReadStream(offer.path), response);
      } catch {
        response.destroy(); // the reader disconnected; there is no one to notify
      } finally {
        await discard(dirname(offer.path));
      }
      return true;
    },
    dispose: async () => {
      for (const { timer } of offered.values()) clearTimeout(timer);
      offered.clear();
      await Promise.all([...folders].map(discard));
    },
  });
}
