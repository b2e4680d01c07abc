import { dirname, extname, join } from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActorConfig } from '#shared/lab/actor-config.ts';
import type { SyncObject } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import type { ActorContext } from './context.ts';
import type { EventWriter } from './event-writer.ts';
import {
  processHandle,
  threadHandle,
  type ActorHandle,
  type ExitStatus,
  type MessageReports,
  type ProcessHandle,
  type ThreadHandle,
} from './handles.ts';
import { launchProcess, launchPython, launchThread } from './launch.ts';
import { Mailbox } from './mailbox.ts';
import type { ReportingProbe } from './probe.ts';
import { ThreadCensus } from './thread-census.ts';
import { inTurn } from '../primitives/object.ts';
import { nap } from '../system/nap.ts';
import type { Turns } from './turns.ts';

/** A rule of daemon processes was broken. */
export class DaemonError extends Error {
  override readonly name = 'DaemonError';
}

const timer = { id: 'sleep', type: 'timer' } as const;

function parameter(config: ActorConfig, name: string): ParamValue {
  const value = config.run.params[name];
  if (value === undefined) throw new Error(`there is no parameter ${name}`);
  return value;
}

function openMailbox(): Mailbox {
  const mailbox = new Mailbox();
  if (isMainThread) {
    process.on('message', (message, socket) => mailbox.put(socket === undefined ? message : { message, socket }));
    process.on('disconnect', () => mailbox.close());
  } else {
    parentPort?.on('message', (message) => mailbox.put(message));
  }
  return mailbox;
}

/** The channel of the messages of one actor to another; each direction has its own. */
const channel = (from: string, to: string): SyncObject => ({ id: `${from} → ${to}`, type: 'channel' });

/**
 * Builds the context of one actor. `finish` does what follows the role's function, as in
 * Python: daemon child processes are ended and all others waited for; then the main thread
 * waits for every thread of its process that is no daemon. Daemon threads go with the process.
 */
export function createContext(
  config: ActorConfig,
  writer: EventWriter,
  { probe, turns }: { readonly probe: ReportingProbe; readonly turns: Turns | null },
): { readonly context: ActorContext; readonly finish: () => Promise<void> } {
  const mailbox = openMailbox();
  const children: ProcessHandle[] = [];
  const threads: ThreadHandle[] = [];
  const census = new ThreadCensus(config.census?.live);
  const finishers: (() => void)[] = [];
  /** Replies on their way: exiting before they are written would lose them. */
  const replies: Promise<void>[] = [];
  const counters = new Map<string, number>();
  const nextId = (role: string): string => {
    const number = (counters.get(role) ?? 0) + 1;
    counters.set(role, number);
    return config.id === 'main' ? `${role}-${number}` : `${config.id}.${role}-${number}`;
  };
  const childConfig = (
    role: string,
    id: string,
    kind: 'process' | 'thread',
    args: unknown,
    daemon: boolean,
  ): ActorConfig => ({
    run: config.run,
    id,
    role,
    parent: config.id,
    kind,
    forkedNs: writer.now(),
    args,
    daemon,
  });
  const reportExit = (subject: string) => (status: ExitStatus) =>
    writer.emit({ kind: 'actor-exited', subject, ...status });

  const messagesOf = (id: string): MessageReports => {
    const [to, from] = [channel(config.id, id), channel(id, config.id)];
    return { send: () => probe.send(to), receive: (box) => probe.receive(from, box) };
  };
  /** Messages to and from the starter; the stage that starts `main` sends none. */
  const upward = config.parent === null ? null : messagesOf(config.parent);

  const context: ActorContext = {
    id: config.id,
    role: config.role,
    variant: config.run.variant,
    args: config.args,
    tempDir: config.run.tempDir,
    supervisorPid: config.run.supervisor.pid,
    daemon: config.daemon,
    probe,
    // Built files are .js, sources .ts: the part has its entry's ending.
    partPath: (name) => join(dirname(config.run.entry), `${name}${extname(config.run.entry)}`),
    num: (name) => Number(parameter(config, name)),
    flag: (name) => parameter(config, name) === true,
    text: (name) => String(parameter(config, name)),
    spawn: async (role, options = {}) => {
      // Ended without notice, it would leave them as orphans; Python's multiprocessing refuses too.
      if (config.daemon) throw new DaemonError('a daemon process may not have children');
      const id = options.id ?? nextId(role);
      const detached = options.detached ?? false;
      const daemon = options.daemon ?? false;
      const child = await launchProcess(childConfig(role, id, 'process', options.args ?? null, daemon), { detached });
      const handle = processHandle(child, { id, daemon, detached, messages: messagesOf(id), onExit: reportExit(id) });
      children.push(handle);
      return handle;
    },
    python: async (role, script, options = {}) => {
      const id = nextId(role);
      const { child, complaint } = await launchPython(
        childConfig(role, id, 'process', options.args ?? null, false),
        script,
        options.flags ?? [],
      );
      const onExit = (status: ExitStatus): void => {
        if (status.exitCode)
          writer.emit({
            kind: 'failure',
            name: 'PythonError',
            detail: `${script}: ${complaint() || `exit code ${status.exitCode}`}`,
          });
        reportExit(id)(status);
      };
      const handle = processHandle(child, { id, daemon: false, detached: false, messages: messagesOf(id), onExit });
      children.push(handle);
      return handle;
    },
    thread: (role, options = {}) => {
      const id = options.id ?? nextId(role);
      const daemon = options.daemon ?? (config.kind === 'thread' && config.daemon);
      const ticket = daemon ? null : census.enter();
      const worker = launchThread({
        ...childConfig(role, id, 'thread', options.args ?? null, daemon),
        ...(turns && { turns: turns.made }),
        census: { live: census.buffer, ticket },
      });
      const report = reportExit(id);
      const onExit = (status: ExitStatus): void => {
        if (ticket) census.leave(ticket);
        report(status);
      };
      const handle = threadHandle(worker, { id, daemon, messages: messagesOf(id), onExit });
      threads.push(handle);
      return handle;
    },
    join: async (handle: ActorHandle) => {
      const object = { id: handle.id, type: 'actor' } as const;
      if (!handle.hasExited()) probe.wait(object, 'join', false);
      const status = await handle.exited;
      probe.proceed(object, 'join', 'ok');
      return status;
    },
    note: (key, params) => writer.emit({ kind: 'note', message: params ? { key, params } : { key } }),
    value: (name, op, value) => writer.emit({ kind: 'value', name, op, value }),
    task: (task, op) => writer.emit({ kind: 'task', task, op }),
    access: (variable, op, options = {}) =>
      writer.emit({
        kind: 'access',
        variable,
        op,
        count: options.count ?? 1,
        atomic: options.atomic ?? false,
        held: probe.held,
        ...(options.madeNs === undefined ? {} : { madeNs: options.madeNs }),
      }),
    metric: (name, value, unit) => writer.emit({ kind: 'metric', name, value, unit }),
    emit: (body) => writer.emit(body),
    isForced: turns !== null,
    step: (op, variable, act) =>
      inTurn(probe, op, { id: variable }, () => {
        const value = act();
        context.access(variable, op); // before the next turn, so that it is stamped before the next access
        return value;
      }),
    sleep: async (milliseconds) => {
      probe.wait(timer, 'sleep', true);
      // Node may fire a timer up to 1 ms early against hrtime; a sleep never returns early.
      const until = process.hrtime.bigint() + BigInt(Math.round(milliseconds * 1e6));
      for (let left = milliseconds; left > 0; left = Number(until - process.hrtime.bigint()) / 1e6)
        await delay(Math.ceil(left));
      probe.proceed(timer, 'sleep', 'ok');
    },
    block: (milliseconds) => {
      probe.wait(timer, 'block', true);
      nap(milliseconds);
      probe.proceed(timer, 'block', 'ok');
      writer.flush();
    },
    now: () => writer.now(),
    receive: () => (upward ? upward.receive(mailbox) : mailbox.take()),
    reply: (message) => {
      if (!isMainThread || process.connected) upward?.send();
      if (!isMainThread) parentPort?.postMessage(message);
      else if (process.connected) replies.push(new Promise((resolve) => process.send?.(message, () => resolve())));
    },
    onFinish: (callback) => void finishers.push(callback),
    flush: () => writer.flush(),
    exit: (code) => {
      turns?.end();
      writer.emit({ kind: 'actor-ended', exitCode: code });
      writer.flush();
      if (config.census?.ticket) census.leave(config.census.ticket);
      process.exit(code);
    },
  };

  const finish = async (): Promise<void> => {
    for (const callback of finishers) callback();
    await Promise.all(replies);
    for (const child of children) if (child.daemon && !child.hasExited()) child.kill('SIGTERM');
    for (const child of children) if (!child.hasExited() && !child.detached) await child.exited;
    for (const thread of threads) if (!thread.daemon) await thread.exited;
    if (isMainThread) await census.whenEmpty();
    writer.flush();
  };
  return { context, finish };
}
