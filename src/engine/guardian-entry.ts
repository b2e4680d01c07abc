import process from 'node:process';
import { createTerminator } from './actions/terminator.ts';
import { createBackend } from './monitor/create-backend.ts';
import type { GuardianMessage, GuardianStart } from './supervisor/guardian.ts';
import { remainsOf, removeQuietly, type StartedLine } from './supervisor/ledger.ts';
import { endRemains } from './supervisor/sweep.ts';

// The guardian of an engine (see `supervisor/guardian.ts`): waits for its end and clears up if that was no orderly one.

let start: GuardianStart | null = null;
let lines: StartedLine[] = [];

process.on('message', (message: GuardianMessage) => {
  if (message === 'idle') lines = [];
  else if ('workspace' in message) start = message;
  else lines.push(message);
});

process.on('disconnect', () => {
  void clearUp().finally(() => process.exit(0));
});

// Only the engine's end ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function clearUp(): Promise<void> {
  if (!start) return;
  const backend = createBackend({ mode: 'auto' });
  const identify = async (pid: number) => backend.identify(pid);
  const terminator = createTerminator({ identify, census: async () => backend.census() });
  await endRemains(remainsOf(start.workspace, lines), {
    identify,
    findTagged: async (runId) => backend.findTagged(runId),
    endTree: (targets) => terminator.endTree({ targets, graceMs: 0 }),
  });
  if (start.ledger !== null) removeQuietly(start.ledger);
  backend.dispose();
}
