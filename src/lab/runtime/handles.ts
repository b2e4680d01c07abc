import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Worker } from 'node:worker_threads';
import { Mailbox } from './mailbox.ts';

/** Reports the messages between an actor and one that it started. */
export interface MessageReports {
  readonly send: () => void;
  readonly receive: (mailbox: Mailbox) => Promise<unknown>;
}

/** How an actor ended: its code, or the signal that ended it. */
export interface ExitStatus {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** A started actor as its starter sees it. */
export interface ActorHandle {
  readonly id: string;
  /** Resolves when it ended and, for a process, its exit status was collected (wait). */
  readonly exited: Promise<ExitStatus>;
  readonly hasExited: () => boolean;
  readonly send: (message: unknown) => void;
  /** The next message from the actor; undefined when it has ended. */
  readonly receive: () => Promise<unknown>;
}

export interface ProcessHandle extends ActorHandle {
  readonly pid: number;
  readonly daemon: boolean;
  readonly detached: boolean;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Lets the starter end while this one goes on. */
  readonly disown: () => void;
  /** Sends a message together with a connection, which then belongs to the other process. */
  readonly sendSocket: (message: unknown, socket: Socket) => void;
}

/** A message that came with a connection. */
export interface SocketMessage {
  readonly message: unknown;
  readonly socket: Socket;
}

export interface ThreadHandle extends ActorHandle {
  /** Node's number of the thread, unique in its process; the main thread's is 0. */
  readonly threadId: number;
  readonly daemon: boolean;
  readonly terminate: () => Promise<void>;
}

function settle(onExit: (status: ExitStatus) => void): {
  exited: Promise<ExitStatus>;
  end: (status: ExitStatus) => void;
  ended: () => boolean;
} {
  const { promise, resolve } = Promise.withResolvers<ExitStatus>();
  let ended = false;
  return {
    exited: promise,
    ended: () => ended,
    end: (status) => {
      if (ended) return;
      ended = true;
      onExit(status);
      resolve(status);
    },
  };
}

/** Wraps a child process. `onExit` is called before `exited` resolves. */
export function processHandle(
  child: ChildProcess,
  options: {
    readonly id: string;
    readonly daemon: boolean;
    readonly detached: boolean;
    readonly messages: MessageReports;
    readonly onExit: (status: ExitStatus) => void;
  },
): ProcessHandle {
  const { exited, end, ended } = settle(options.onExit);
  const mailbox = new Mailbox();
  child.on('message', (message) => mailbox.put(message));
  // The end may be reported before its last messages are read: all have arrived when the channel closes.
  child.on('disconnect', () => mailbox.close());
  child.on('exit', (exitCode, signal) => {
    if (!child.connected) mailbox.close();
    end({ exitCode, signal });
  });
  return {
    id: options.id,
    pid: child.pid ?? 0,
    daemon: options.daemon,
    detached: options.detached,
    exited,
    hasExited: ended,
    send: (message) => {
      if (!child.connected) return;
      options.messages.send();
      child.send(message as object);
    },
    receive: () => options.messages.receive(mailbox),
    // The handle's own kill never hits a reused pid: Node refuses it once the exit was collected.
    kill: (signal) => void child.kill(signal),
    sendSocket: (message, socket) => {
      if (!child.connected) return;
      options.messages.send();
      child.send(message as object, socket);
    },
    disown: () => {
      child.disconnect();
      child.unref();
    },
  };
}

/** Wraps a thread. */
export function threadHandle(
  worker: Worker,
  options: {
    readonly id: string;
    readonly daemon: boolean;
    readonly messages: MessageReports;
    readonly onExit: (status: ExitStatus) => void;
  },
): ThreadHandle {
  const { exited, end, ended } = settle(options.onExit);
  const mailbox = new Mailbox();
  worker.on('message', (message) => mailbox.put(message));
  worker.on('error', () => {}); // reported by the thread itself; the exit code follows
  worker.on('exit', (exitCode) => {
    mailbox.close();
    end({ exitCode, signal: null });
  });
  return {
    id: options.id,
    threadId: worker.threadId,
    daemon: options.daemon,
    exited,
    hasExited: ended,
    send: (message) => {
      options.messages.send();
      worker.postMessage(message);
    },
    receive: () => options.messages.receive(mailbox),
    terminate: async () => void (await worker.terminate()),
  };
}
