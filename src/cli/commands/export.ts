import { resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { Language } from '#shared/model/scenario.ts';
import { exportFormats, privateParts, type ExportFormat, type PrivatePart } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { createFormatter } from '#shared/text/format.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { nearest } from '#shared/nearest.ts';
import { withEngine } from '../with-engine.ts';

/** Options of `export`, already checked. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly output: string;
  readonly run?: string;
  readonly include?: readonly PrivatePart[];
  /** The language of html and perfetto; by default that of the messages. */
  readonly language?: Language;
  readonly force?: boolean;
}

/** The format for what was typed. Throws with the valid ones. */
export function parseFormat(text: string): ExportFormat {
  const format = exportFormats.find((known) => known === text.toLowerCase());
  if (!format)
    throw new AppError('parameter-wrong-type', {
      name: '--format',
      value: text,
      nearest: nearest(text, exportFormats),
      known: exportFormats.join(', '),
    });
  return format;
}

/** A parser for `--include`: parts separated by commas, or `all`; may be repeated. */
export function parseInclude(text: string, before: readonly PrivatePart[] = []): readonly PrivatePart[] {
  const known = [...privateParts, 'all'];
  const asked = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (word === 'all') return privateParts;
      const part = privateParts.find((candidate) => candidate === word);
      if (part === undefined)
        throw new AppError('parameter-wrong-type', {
          name: '--include',
          value: word,
          nearest: nearest(word, known),
          known: known.join(', '),
        });
      return [part];
    });
  return privateParts.filter((part) => asked.includes(part) || before.includes(part));
}

/** `procession export`: a session, or one run of it, into a file. */
export async function exportSession(context: Context, session: string, options: ExportOptions): Promise<ExitCode> {
  return withEngine(context, {}, async (_client, engine) => {
    // By path or id: the contract's stream takes ids only, since a page has no business with paths.
    const result = await engine.store.exportTo({
      session,
      runId: options.run,
      format: options.format,
      path: resolve(options.output),
      overwrite: options.force ?? false,
      signal: context.signal,
      include: options.include,
      language: options.language ?? context.language,
    });
    const { bytes } = createFormatter(context.language);
    if (context.json) context.out(`${JSON.stringify(result)}\n`);
    else {
      const { path, runs, events, samples } = result;
      context.out(
        `${context.t('cli:export.done', { path: cleanText(path), size: bytes(result.bytes), runs, events, samples })}\n`,
      );
    }
    if (result.leftOut.length > 0) {
      const parts = result.leftOut
        .map((part) => context.t(`ui:report.part.${part}`))
        .join(context.t('ui:report.comma'));
      context.say(context.t('cli:export.left-out', { parts, option: `--include ${result.leftOut.join(',')}` }));
    }
    return exitCodes.done;
  });
}
