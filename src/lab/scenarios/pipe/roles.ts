import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

// Plain programs, not actors: what matters is which program holds which end.

/** Answers on descriptor 3, which it reads from and writes to. */
const answering = `
  const end = new (require('net').Socket)({ fd: 3, readable: true, writable: true });
  // Windows cannot close one direction of a pipe.
  const close = () => (process.platform === 'win32' ? end.destroy() : end.end());
  end.once('data', (data) => end.write('child heard ' + data, close));
`;

/** Writes and ends; on request it leaves a grandchild behind that inherited the write end. */
const writing = (holdMs: number): string => `
  process.stdout.write('hello');
  if (${holdMs} > 0) require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, ${holdMs})'], { stdio: ['ignore', 'inherit', 'ignore'] }).unref();
`;

function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

async function duplex(context: Context): Promise<void> {
  const child = spawn(process.execPath, ['-e', answering], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const end = child.stdio[3] as Duplex;
  const message = JSON.stringify([42, null, 'hello']);
  const heard: string[] = [];
  end.on('data', (data) => heard.push(String(data)));
  end.write(message);
  context.value('sent', 'write', message);
  const code = await exited(child);
  context.value('heard', 'read', heard.join(''));
  context.value('exit-code', 'read', code ?? -1);
  context.note('heard', { text: heard.join('') });
}

async function endOfInput(context: Context, holdMs: number): Promise<void> {
  const child = spawn(process.execPath, ['-e', writing(holdMs)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const end = child.stdout;
  let text = '';
  end.on('data', (data) => (text += String(data)));
  const ended = new Promise<void>((resolve) =>
    end.once('end', () => {
      context.value('end-of-input', 'read', text);
      resolve();
    }),
  );
  await exited(child);
  context.value('child-exit', 'read', child.pid ?? 0);
  context.note('child-ended', { pid: child.pid ?? 0 });
  await ended;
  context.note('ended', { text });
}

export const roles: Roles<typeof scenario> = {
  main: (context) =>
    context.variant === 'duplex'
      ? duplex(context)
      : endOfInput(context, context.variant === 'end-held-open' ? context.num('holdMs') : 0),
};
