import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { roles } from '#lab/scenarios/start-methods/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** Programs that are started from now on get these variables besides. */
function startWith(extra: Readonly<Record<string, string>>): void {
  const { fork } = childProcess;
  childProcess.fork = ((module: string, args: string[], options: { env: NodeJS.ProcessEnv }) =>
    fork(
      module,
      args,
      module.endsWith('program.mjs') ? { ...options, env: { ...options.env, ...extra } } : options,
    )) as typeof fork;
  syncBuiltinESMExports();
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'guard-off': {
    breaks: 'the guard lets children pass',
    variant: 'guarded',
    fails: ['no-grandchildren', 'top-level-again'],
    apply: () => startWith({ LAB_GUARDED: 'no' }),
  },
  'guard-on': {
    breaks: 'there is a guard after all',
    variant: 'unguarded',
    fails: ['children-start-too', 'capped'],
    apply: () => startWith({ LAB_GUARDED: 'yes' }),
  },
  'no-fork': {
    breaks: 'the shell starts no copies',
    variant: 'fork',
    fails: ['runs-once', 'copied-variable'],
    apply: () => changeRole(roles, 'main', () => ({ num: () => 0 })),
  },
};
