import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { median } from '#shared/analysis/median.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ActorHandle } from '../../runtime/handles.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

type Kind = 'thread' | 'process';

const inMs = (ns: number): number => Math.round(ns / 1e5) / 10;

async function start(context: Context, kind: Kind): Promise<ActorHandle> {
  context.value(`${kind}-start`, 'write', true);
  return kind === 'thread' ? context.thread('member') : context.spawn('member');
}

/** Starts one after another, so that they do not compete; resolves with each one's time to get ready, in ns. */
async function readyTimes(context: Context, kind: Kind): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < context.num('count'); number += 1) {
    const sinceNs = context.now();
    const member = await start(context, kind);
    times.push(Number(await member.receive()) - sinceNs);
    member.send('end');
    await context.join(member);
  }
  return times;
}

/** Starts all, each sleeping a unit, and joins all; resolves with the time it took, in ns. */
async function makespan(context: Context, kind: Kind): Promise<number> {
  const sinceNs = context.now();
  const members: ActorHandle[] = [];
  for (let number = 0; number < context.num('count'); number += 1) members.push(await start(context, kind));
  for (const member of members) await context.join(member);
  return context.now() - sinceNs;
}

/** The same with the smallest program there is for it: what a process costs without a runtime to boot. */
async function nativeMakespan(context: Context): Promise<number> {
  const sinceNs = context.now();
  const children = Array.from({ length: context.num('count') }, () =>
    spawn('sleep', [String(context.num('unitMs') / 1000)], { stdio: 'ignore' }),
  );
  await Promise.all(children.map((child) => once(child, 'exit')));
  return context.now() - sinceNs;
}

async function compareStarts(context: Context): Promise<void> {
  const [threads, processes] = [await readyTimes(context, 'thread'), await readyTimes(context, 'process')];
  context.metric('threadReady', inMs(median(threads)), 'ms');
  context.metric('processReady', inMs(median(processes)), 'ms');
  context.metric('ratio', Math.round((10 * median(processes)) / median(threads)) / 10, '');
}

async function compareSleeps(context: Context): Promise<void> {
  const times = { thread: [] as number[], process: [] as number[], native: [] as number[] };
  for (let round = 0; round < context.num('rounds'); round += 1) {
    for (const kind of ['thread', 'process'] as const) times[kind].push(await makespan(context, kind));
    if (process.platform !== 'win32') times.native.push(await nativeMakespan(context)); // Windows has no program sleep
  }
  for (const [kind, all] of Object.entries(times)) context.value(`${kind}-makespans`, 'read', all.map(inMs));
  context.metric('threadsMakespan', inMs(median(times.thread)), 'ms');
  context.metric('processesMakespan', inMs(median(times.process)), 'ms');
  if (times.native.length > 0) context.metric('nativeMakespan', inMs(median(times.native)), 'ms');
  context.note('overheads', {
    thread: inMs(median(times.thread)) - context.num('unitMs'),
    process: inMs(median(times.process)) - context.num('unitMs'),
  });
}

export const roles: Roles<typeof scenario> = {
  main(context) {
    if (wantsPython(context)) return runPython(context, 'thread_cost.py');
    return context.variant === 'start' ? compareStarts(context) : compareSleeps(context);
  },
  async member(context) {
    const readyNs = context.now();
    if (context.variant === 'sleep') {
      await context.sleep(context.num('unitMs'));
      return;
    }
    context.value('ready', 'write', readyNs);
    context.reply(readyNs);
    await context.receive();
  },
};
