import type { Identity, ProcessRow, RefusalReason } from '#shared/model/process.ts';
import type { Terminator } from '../ports.ts';
import { endTree } from './end-tree.ts';
import { planSignals } from './plan.ts';
import { sendSignals } from './send-signal.ts';

/** Signals processes of this machine; every identity is checked right before its signal. */
export function createTerminator(options: {
  /** All current processes. */
  readonly rows: () => Promise<readonly ProcessRow[]>;
  /** The process that has this pid now. */
  readonly identify: (pid: number) => Promise<Identity | null>;
}): Terminator {
  const own = { ownPid: process.pid, platform: process.platform };
  return {
    signal: async ({ targets, signal, tree }) => {
      const plan = planSignals({ rows: await options.rows(), targets, tree, ...own });
      const signalled: Identity[] = [];
      const refused: { identity: Identity; reason: RefusalReason }[] = [...plan.refused];
      const reasons = await sendSignals(plan.steps, signal, options.identify);
      for (const [index, identity] of plan.steps.entries()) {
        const reason = reasons[index];
        if (reason) refused.push({ identity, reason });
        else signalled.push(identity);
      }
      return { signalled, refused };
    },
    endTree: ({ targets, graceMs }) =>
      endTree({
        targets,
        graceMs,
        rows: options.rows,
        send: (identities, signal) => sendSignals(identities, signal, options.identify),
        ...own,
      }),
  };
}
