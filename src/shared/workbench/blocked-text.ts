import { AppError } from '../errors.ts';
import { blockedOf, enabledThreads, type Blocked, type MachineState, type Program } from './machine.ts';

/** The error for a schedule whose step `index`, from 0, is of a thread that cannot go on. */
export function blockedAt(
  program: Program,
  state: MachineState,
  { thread, index }: { readonly thread: number; readonly index: number },
): AppError {
  const name = program.threads[thread] ?? '';
  const enabled = enabledThreads(program, state).map((one) => program.threads[one]);
  return new AppError('schedule-blocked', {
    thread: name,
    position: index + 1,
    reason: blockedText(blockedOf(program, state).find((one) => one.thread === name)),
    enabled: enabled.join(', ') || '–',
  });
}

/** What a thread waits for, for scripts: `mutex door, held by B`; a dash if it has ended. */
export function blockedText(blocked: Omit<Blocked, 'thread'> | undefined): string {
  if (!blocked) return '–';
  const kind = blocked.kind === 'rlock' ? 'recursive lock' : blocked.kind;
  return `${kind} ${blocked.object}${blocked.owner === null ? '' : `, held by ${blocked.owner}`}`;
}
