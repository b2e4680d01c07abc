import { calculateFourTasks, parseFourTasks } from '#shared/simulators/four-tasks/four-tasks.ts';
import type { Roles } from '../../runtime/context.ts';
import { Crew, workInCrew } from '../../runtime/crew.ts';
import { spinThread } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const tasks = context.num('tasks');
    const model = calculateFourTasks(parseFourTasks({ tasks, seconds: 10, cores: [1, 4], gil: true }));
    for (const { kind, cores, processesSeconds, threadsSeconds } of model) {
      context.value('model', 'read', { kind, cores, processesSeconds, threadsSeconds });
      context.note('model', { kind, cores, processes: processesSeconds, threads: threadsSeconds });
    }
    for (const [name, kind] of [
      ['processes', 'process'],
      ['threads', 'thread'],
    ] as const) {
      const crew = await Crew.start(
        context,
        kind,
        'task',
        Array.from({ length: tasks }, () => null),
      );
      const { wallMs, cpuMs, delayedMs } = await crew.round();
      await crew.end();
      context.value(name, 'read', { wallMs, cpuMs, delayedMs });
      context.note('measured', { kind: name, ms: Math.round(wallMs), unit: context.num('unitMs') });
      if (kind === 'process') context.metric('processesWall', Math.round(wallMs), 'ms');
      else context.metric('threadsWall', Math.round(wallMs), 'ms');
    }
  },
  task: (context) =>
    workInCrew(context, async () => {
      if (context.variant === 'computing') spinThread(context.num('unitMs'));
      else await context.sleep(context.num('unitMs'));
    }),
};
