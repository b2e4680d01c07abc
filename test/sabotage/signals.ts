import { roles } from '#lab/scenarios/signals/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** What the parent's signals come to. */
function sends(kill: (send: (signal: NodeJS.Signals) => void, signal: NodeJS.Signals, end: () => void) => void): void {
  changeRole(roles, 'main', (context) => ({
    spawn: async (role, options) => {
      const child = await context.spawn(role, options);
      return { ...child, kill: (signal) => kill(child.kill, signal, () => child.send('end')) };
    },
  }));
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  silent: {
    breaks: 'the handler handles nothing',
    variant: 'delivery',
    fails: ['each-handled'],
    apply: () => changeRole(roles, 'child', () => ({ value: () => {} })),
  },
  gentle: {
    breaks: 'SIGKILL lets the program end by itself',
    variant: 'kill',
    fails: ['killed'],
    apply: () => sends((send, signal, end) => (signal === 'SIGKILL' ? end() : send(signal))),
  },
  'not-stopped': {
    breaks: 'SIGSTOP does not stop',
    variant: 'stop',
    fails: ['still'],
    apply: () => sends((send, signal) => (signal === 'SIGSTOP' ? undefined : send(signal))),
  },
  queued: {
    breaks: 'signals are delivered one by one',
    variant: 'merged',
    params: { signals: 3 },
    fails: ['was-pending', 'merged'],
    apply: () =>
      sends((send, signal) => {
        if (signal === 'SIGSTOP') return;
        send(signal);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      }),
  },
};
