import type { ActorContext, Roles } from '../../runtime/context.ts';
import { LabProcess } from '../../runtime/lab-process.ts';
import { processFacts } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What the attribute exitCode says, as text: `null` stands for empty. */
const report = (context: Context, when: 'running' | 'ended', process: LabProcess): void =>
  context.value(`exit-code.${when}.${process.name}`, 'read', String(process.exitCode));

async function exitCodes(context: Context): Promise<void> {
  const roles = ['normal', 'explicit', 'sleeper', 'polite'];
  const processes = roles.map((role) => new LabProcess(context, role, { name: role }));
  const handles = [];
  for (const process of processes) handles.push(await process.start());
  for (const handle of handles) await handle.receive();
  for (const process of processes) report(context, 'running', process);
  for (const handle of handles) handle.send('go');
  for (const handle of handles.slice(2)) handle.kill('SIGTERM');
  for (const process of processes) {
    const { exitCode, signal } = await process.join();
    report(context, 'ended', process);
    context.note('ended', {
      name: process.name,
      code: String(exitCode),
      signal: signal ?? '-',
      attribute: String(process.exitCode),
    });
  }
}

async function names(context: Context): Promise<void> {
  const unnamed = new LabProcess(context, 'normal');
  const child = new LabProcess(context, 'sleeper', { name: 'alex' });
  context.value('name.default', 'read', unnamed.name);
  context.value('name.label', 'read', child.name);
  const handle = await child.start();
  await handle.receive();
  const look = (): void => context.value('name.system', 'read', processFacts(handle.pid)?.name ?? '');
  look();
  child.name = 'boris';
  context.value('name.label', 'read', child.name);
  context.note('renamed', { label: child.name, pid: handle.pid });
  look();
  handle.send('rename');
  await handle.receive(); // it has changed its title itself
  look();
  handle.send('go');
  await child.join();
}

/** Reports that it is ready and follows orders until it is allowed to go on. */
async function ready(context: Context): Promise<void> {
  context.reply('ready');
  if ((await context.receive()) !== 'rename') return;
  process.title = 'carla';
  context.reply('renamed');
  await context.receive();
}

export const roles: Roles<typeof scenario> = {
  main: (context) => (context.variant === 'name' ? names(context) : exitCodes(context)),
  normal: ready,
  async explicit(context) {
    await ready(context);
    context.exit(context.num('exitCode'));
  },
  async sleeper(context) {
    await ready(context);
    if (context.variant === 'exit-code') await context.sleep(60_000); // unless a signal ends it before
  },
  /** Handles the signal that asks it to end, and chooses its code itself. */
  async polite(context) {
    process.on('SIGTERM', () => context.exit(context.num('exitCode') + 1));
    await ready(context);
    await context.sleep(60_000);
  },
};
