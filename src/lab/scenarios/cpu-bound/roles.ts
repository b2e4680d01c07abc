import type { ActorContext, Roles } from '../../runtime/context.ts';
import { aloneRound, Crew, workInCrew, type CrewRound } from '../../runtime/crew.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How many times the rounds asked for are tried at most until one was not disturbed by other programs. */
const patience = 5;
/** The work that the published figures are for: 4 tasks of 100 million. */
const publishedMillions = 400;

/** The course's computing task: adds one, the given number of million times. In a function: V8 compiles those. */
function countUp(millions: number): number {
  let value = 0;
  for (let done = 0; done < millions * 1e6; done += 1) value += 1;
  return value;
}

function report(
  context: Context,
  name: 'serial' | 'threads' | 'processes',
  { wallMs, cpuMs, queuedMs, answers }: CrewRound,
): void {
  context.value(name, 'read', {
    wallMs,
    cpuMs,
    queuedMs,
    counted: answers.reduce<number>((sum, answer) => sum + Number(answer), 0),
  });
}

const ratioOf = ({ cpuMs, wallMs }: CrewRound): number => cpuMs / wallMs;
const best = (rounds: readonly CrewRound[]): number => Math.min(...rounds.map(({ wallMs }) => wallMs));

async function measure(context: Context): Promise<void> {
  const millions = context.num('millions');
  const tasks = context.num('tasks');
  const shares = Array.from({ length: tasks }, () => millions);
  const threads = await Crew.start(context, 'thread', 'counter', shares);
  const processes = await Crew.start(context, 'process', 'counter', shares);
  const alone: CrewRound[] = [];
  const byThreads: CrewRound[] = [];
  const byProcesses: CrewRound[] = [];
  countUp(1); // compiled before it is measured
  const parallel = (rounds: readonly CrewRound[]): boolean => rounds.some((round) => ratioOf(round) >= 1.5);
  for (
    let round = 0;
    round < context.num('rounds') ||
    (round < patience * context.num('rounds') && !(parallel(byThreads) && parallel(byProcesses)));
    round += 1
  ) {
    alone.push(await aloneRound(() => shares.reduce((sum, share) => sum + countUp(share), 0)));
    byThreads.push(await threads.round());
    byProcesses.push(await processes.round());
    report(context, 'serial', alone.at(-1) as CrewRound);
    report(context, 'threads', byThreads.at(-1) as CrewRound);
    report(context, 'processes', byProcesses.at(-1) as CrewRound);
    const whole = (rounds: readonly CrewRound[]): number => Math.round(rounds.at(-1)?.wallMs ?? 0);
    context.note('round', { serial: whole(alone), threads: whole(byThreads), processes: whole(byProcesses) });
  }
  await threads.end();
  await processes.end();
  const published = (ms: number): number => Math.round((ms * publishedMillions) / (tasks * millions)) / 1000;
  context.metric('serialWall', Math.round(best(alone)), 'ms');
  context.metric('threadsWall', Math.round(best(byThreads)), 'ms');
  context.metric('processesWall', Math.round(best(byProcesses)), 'ms');
  context.metric('processes100m', published(best(byProcesses)), 's');
  context.metric('threads100m', published(best(byThreads)), 's');
}

export const roles: Roles<typeof scenario> = {
  main: (context) => (wantsPython(context) ? runPython(context, 'cpu_bound.py') : measure(context)),
  async counter(context) {
    const millions = Number(context.args);
    countUp(1);
    await workInCrew(context, () => countUp(millions));
  },
};
