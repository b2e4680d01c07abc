import type { ForcedStep } from '../lab/actor-config.ts';
import type { ParamValue } from '../model/scenario.ts';
import type { MadeStep } from './drive-state.ts';

/** A scenario whose threads make the same steps as those of an example. */
export interface Forcible {
  readonly scenario: string;
  readonly variant: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** The actor of each thread, and the object of each object; steps on others are not forced. */
  readonly actors: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, string>>;
}

/** By example. Scenarios of processes are not here, nor those whose steps are others. */
const forcible: Readonly<Record<string, Forcible>> = {
  'lost-update': {
    scenario: 'counter-race',
    variant: 'racy',
    params: { threads: 2, increments: 1, rounds: 1 },
    actors: { A: 'counter-1', B: 'counter-2' },
    objects: { x: 'counter' },
  },
  'ab-ba': {
    scenario: 'deadlock',
    variant: 'ab-ba',
    params: { threads: 2, pauseMs: 20, limitMs: 2000 },
    actors: { A: 'worker-1', B: 'worker-2' },
    objects: { door: 'lock-a', key: 'lock-b' },
  },
  'recursive-lock': {
    scenario: 'recursive-lock',
    variant: 'plain',
    params: { threads: 2, limitMs: 2000 },
    actors: { A: 'worker-1', B: 'worker-2' },
    objects: { lock: 'lock' },
  },
  semaphore: {
    scenario: 'semaphore',
    variant: 'waves',
    params: { threads: 3, places: 2, unitMs: 50 },
    actors: { A: 'visitor-1', B: 'visitor-2', C: 'visitor-3' },
    objects: { gate: 'places' },
  },
};

/** The scenario that an example's schedules can be forced on; null if there is none. */
export const forcibleOf = (program: string): Forcible | null =>
  Object.hasOwn(forcible, program) ? (forcible[program] ?? null) : null;

/** The steps of a schedule as those of the scenario's threads; steps that it has no counterpart for are left out. */
export function forcedSteps({ actors, objects }: Forcible, steps: readonly MadeStep[]): readonly ForcedStep[] {
  return steps.flatMap(({ thread, op }) => {
    const [name = '', subject = ''] = op.split(' ');
    const [actor, object] = [actors[thread], objects[subject]];
    return actor !== undefined && object !== undefined ? [{ actor, op: name, object }] : [];
  });
}
