import type { ActorContext } from './context.ts';
import type { ActorHandle } from './handles.ts';
import { queuedMs } from '../system/queued.ts';

/** What one round of a crew took, in ms. */
export interface CrewRound {
  readonly wallMs: number;
  /** CPU time of the members' own threads. */
  readonly cpuMs: number;
  /** How long members were ready but waited for a core; 0 if the kernel does not report it. */
  readonly queuedMs: number;
  /** The most that a single member, and the one that waits for it, lost so: the round may be that much too long. */
  readonly delayedMs: number;
  /** What each member's work returned. */
  readonly answers: readonly unknown[];
}

interface Answer {
  readonly cpuMs: number;
  readonly queuedMs: number;
  readonly answer: unknown;
}

const threadCpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Does `work` and measures this thread's CPU time while it does, and its queueing since `queuedBefore`. */
async function measured(work: () => unknown, queuedBefore: number | null): Promise<Answer> {
  const cpuBefore = threadCpuMs();
  const answer = await work();
  const cpuMs = threadCpuMs() - cpuBefore;
  return { cpuMs, queuedMs: queuedBefore === null ? 0 : (queuedMs() ?? 0) - queuedBefore, answer };
}

/** The same work in the calling thread, alone. */
export async function aloneRound(work: () => unknown): Promise<CrewRound> {
  const since = performance.now();
  const { cpuMs, queuedMs: queued, answer } = await measured(work, queuedMs());
  return { wallMs: performance.now() - since, cpuMs, queuedMs: queued, delayedMs: queued, answers: [answer] };
}

/** What a member of a crew does: its work in each round, until there is none. */
export async function workInCrew(context: ActorContext, work: () => unknown): Promise<void> {
  let before = queuedMs(); // from before the wait: a member that is woken may stand in the queue first
  context.reply('ready');
  while ((await context.receive()) === 'go') {
    context.reply(await measured(work, before));
    before = queuedMs();
  }
}

/** Threads or processes in one role that work in rounds which all begin together. */
export class Crew {
  readonly #context: ActorContext;
  readonly #members: readonly ActorHandle[];

  private constructor(context: ActorContext, members: readonly ActorHandle[]) {
    this.#context = context;
    this.#members = members;
  }

  /** Starts one member for each of `args`; resolves when all are ready to work. */
  static async start(
    context: ActorContext,
    kind: 'thread' | 'process',
    role: string,
    args: readonly unknown[],
  ): Promise<Crew> {
    const start = async (arg: unknown): Promise<ActorHandle> =>
      kind === 'thread' ? context.thread(role, { args: arg }) : context.spawn(role, { args: arg });
    const members = await Promise.all(args.map(start));
    for (const member of members) await member.receive();
    return new Crew(context, members);
  }

  /** Lets all work once; resolves when the last is done. */
  async round(): Promise<CrewRound> {
    const since = performance.now();
    const queuedBefore = queuedMs();
    for (const member of this.#members) member.send('go');
    const answers: Answer[] = [];
    for (const member of this.#members) answers.push((await member.receive()) as Answer);
    const sum = (of: (one: Answer) => number): number => answers.reduce((total, one) => total + of(one), 0);
    const wallMs = performance.now() - since;
    const delayedMs = Math.max(...answers.map((one) => one.queuedMs)) + (queuedMs() ?? 0) - (queuedBefore ?? 0);
    return {
      wallMs,
      cpuMs: sum((one) => one.cpuMs),
      queuedMs: sum((one) => one.queuedMs),
      delayedMs,
      answers: answers.map((one) => one.answer),
    };
  }

  /** Ends the members and waits for them. */
  async end(): Promise<void> {
    for (const member of this.#members) member.send('end');
    for (const member of this.#members) await this.#context.join(member);
  }
}
