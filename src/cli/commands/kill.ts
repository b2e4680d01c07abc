import { AppError } from '#shared/errors.ts';
import { signalNames, type SignalName, type SignalResult } from '#shared/model/process.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { nearest } from '#shared/nearest.ts';
import { withEngine } from '../with-engine.ts';

/** Options of `kill`, already checked. */
export interface KillOptions {
  readonly signal: SignalName;
  readonly tree?: boolean;
  readonly startTime?: string;
}

const lookMs = 20;
const numbers: Readonly<Record<string, SignalName>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  9: 'SIGKILL',
  15: 'SIGTERM',
};

/** The signal for `TERM`, `sigterm` or `15`. Throws `signal-unknown` with the valid ones. */
export function parseSignal(text: string): SignalName {
  const upper = text.toUpperCase();
  const name = signalNames.find((known) => known === upper || known === `SIG${upper}`) ?? numbers[text];
  if (!name)
    throw new AppError('signal-unknown', {
      name: text,
      nearest: nearest(
        upper.replace(/^SIG/, ''),
        signalNames.map((known) => known.slice(3)),
      ),
      known: signalNames.map((known) => known.slice(3)).join(', '),
    });
  return name;
}

interface Outcome extends Omit<SignalResult, 'refused'> {
  readonly refused: readonly {
    readonly identity: { readonly pid: number; readonly startTime: string | null };
    readonly reason: SignalResult['refused'][number]['reason'];
  }[];
}

function show(context: Context, result: Outcome, signal: SignalName): ExitCode {
  const { signalled, refused, pending, survived } = result;
  if (context.json) context.out(`${JSON.stringify(result)}\n`);
  else for (const { pid } of signalled) context.out(`${context.t('cli:kill.signalled', { pid, signal })}\n`);
  for (const { identity, reason } of refused)
    context.say(context.t(`cli:kill.refused.${reason}`, { pid: identity.pid, signal }));
  for (const { pid } of pending) context.say(context.t('cli:kill.pending', { pid, signal }));
  for (const { pid } of survived) context.say(context.t('cli:kill.survived', { pid, signal }));
  return refused.length + survived.length === 0 ? exitCodes.done : exitCodes.failed;
}

/** `procession kill`: sends a signal to one process or its whole tree; refused if the start time does not match. */
export async function kill(context: Context, pid: number, options: KillOptions): Promise<ExitCode> {
  return withEngine(context, { samplerPlace: 'here' }, async (client) => {
    let startTime = options.startTime;
    if (startTime === undefined) {
      const { processes } = await client.call('process.list', { intervalMs: lookMs });
      startTime = processes.find((row) => row.pid === pid)?.startTime;
    }
    if (startTime === undefined) {
      const reason = pid <= 1 ? 'protected' : 'gone';
      return show(
        context,
        { signalled: [], refused: [{ identity: { pid, startTime: null }, reason }], pending: [], survived: [] },
        options.signal,
      );
    }
    const result = await client.call('process.signal', {
      targets: [{ pid, startTime }],
      signal: options.signal,
      tree: options.tree ?? false,
    });
    return show(context, result, options.signal);
  });
}
