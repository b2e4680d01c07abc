import { resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { exportFormats, type ExportFormat } from '#shared/model/session.ts';
import { createFormatter } from '#shared/view/format.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { nearest } from '#shared/nearest.ts';
import { withEngine } from '../with-engine.ts';

/** Options of `export`, already checked. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly output: string;
  readonly run?: string;
  readonly force?: boolean;
}

/** The format for what was typed. Throws with the valid ones. */
export function parseFormat(text: string): ExportFormat {
  const format = exportFormats.find((known) => known === text.toLowerCase());
  if (!format) throw new AppError('parameter-wrong-type', { name: '--format', value: text, nearest: nearest(text, exportFormats), known: exportFormats.join(', ') });
  return format;
}

/** `procession export`: a session, or one run of it, into a file. */
export async function exportSession(context: Context, session: string, options: ExportOptions): Promise<ExitCode> {
  return withEngine(context, {}, async (_client, engine) => {
    // By path or id: the contract's stream takes ids only, since a page has no business with paths.
    const result = await engine.store.exportTo({
      session, runId: options.run, format: options.format, path: resolve(options.output), overwrite: options.force ?? false, signal: context.signal,
    });
    const { bytes } = createFormatter(context.language);
    if (context.json) context.out(`${JSON.stringify(result)}\n`);
    else context.out(`${context.t('cli:export.done', { path: result.path, size: bytes(result.bytes), runs: result.runs, events: result.events, samples: result.samples })}\n`);
    return exitCodes.done;
  });
}
