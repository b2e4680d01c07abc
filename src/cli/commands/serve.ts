import { describeError } from '#shared/text/describe-error.ts';
import { createServeExportTarget } from '#serve/export-target.ts';
import { revealOf, trashOf } from '#serve/file-manager.ts';
import { openBrowser } from '#serve/open-browser.ts';
import { startServer } from '#serve/server.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { withEngine } from '../with-engine.ts';

/** Options of `serve`, already checked. */
export interface ServeOptions {
  /** Without one the host takes its usual port, or the next free one. */
  readonly port?: number;
  readonly host: string;
  readonly open?: boolean;
  readonly session?: string;
  /** Records every process of the machine into the session, from the start. */
  readonly record?: boolean;
}

/** `procession serve`: the dashboard for any browser, until stopped or, with `--open`, until its window is closed. */
export async function serve(context: Context, options: ServeOptions): Promise<ExitCode> {
  const exportTarget = createServeExportTarget();
  try {
    return await withEngine(
      context,
      {
        record: true,
        history: true,
        host: 'browser',
        sessionFile: options.session,
        exportTarget,
        files: { trash: trashOf(), reveal: revealOf() },
      },
      async (client, engine) => {
        await using stack = new AsyncDisposableStack();
        const server = await startServer({
          engine,
          host: options.host,
          port: options.port ?? null,
          rendererDir: context.paths.rendererDir,
          exportTarget,
          onProblem: (error) => context.say(describeError(error, context.language).message),
        });
        stack.defer(() => server.close());
        if (options.record) await client.call('recording.set', { full: true });
        if (context.json) context.out(`${JSON.stringify({ url: server.url, pid: process.pid })}\n`);
        else context.out(`${context.t('cli:serve.listening', { url: server.url })}\n`);
        if (!server.isLoopback) context.say(context.t('cli:serve.exposed'));
        const stopped = new Promise<void>((resolve) => {
          context.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        const opened = options.open
          ? await openBrowser({ url: server.windowUrl(), dataDir: context.paths.dataDir })
          : null;
        if (opened) stack.defer(() => opened.close());
        if (opened?.problem) context.say(context.t(`cli:serve.not-opened.${opened.problem}`));
        await Promise.race(opened?.closed ? [stopped, opened.closed] : [stopped]);
        return exitCodes.done;
      },
    );
  } finally {
    await exportTarget.dispose();
  }
}
