import { Barrier } from '#lab/primitives/barrier.ts';
import { roles } from '#lab/scenarios/lost-updates/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** One after another: a taker is started when the one before has been joined. */
const oneByOne = (): void => {
  Barrier.prototype.arrive = () => true;
  changeRole(roles, 'main', (context) => {
    let last: Promise<unknown> = Promise.resolve();
    return {
      thread: (role, options) => {
        const before = last;
        const exited = before.then(() => context.thread(role, options).exited);
        last = exited;
        return { id: 'taker', exited, hasExited: () => false } as never;
      },
    };
  });
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  serial: {
    breaks: 'the threads run one after another',
    variant: 'random',
    params: { threads: 4, rounds: 1 },
    fails: ['updates-lost'],
    apply: oneByOne,
  },
  'no-pause': {
    breaks: 'the functions do not pause',
    variant: 'one-thread',
    fails: ['updates-lost'],
    apply: () => {
      let turn: Promise<void> = Promise.resolve();
      // Each goes on only when the one before has written, as under a lock.
      const original = roles['main'];
      (roles as Record<string, unknown>)['main'] = async (context: Parameters<NonNullable<typeof original>>[0]) => {
        const numbers = new Int32Array(1).fill(context.num('threads'));
        for (let taker = 0; taker < context.num('threads'); taker += 1) {
          turn = turn.then(() => {
            context.value('seen', 'read', { round: 0, number: numbers[0] ?? 0, madeNs: context.now() });
            numbers[0] = (numbers[0] ?? 0) - 1;
            context.value('written', 'write', { round: 0, number: numbers[0], madeNs: context.now() });
          });
        }
        await turn;
        context.value('final', 'read', numbers[0] ?? 0);
      };
    },
  },
};
