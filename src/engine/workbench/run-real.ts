import { blockedOf, endOf, sharedOf } from '#shared/workbench/machine.ts';
import { withoutOperation } from '#shared/workbench/drive-state.ts';
import { runSchedule, type RealScheduleResult } from '#shared/workbench/run-schedule.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { compile } from './compile.ts';
import { RealDrive } from './real-drive.ts';
import type { ThreadPool } from './thread-pool.ts';

/**
 * Runs a schedule on real threads. The model chooses the steps after its end, since only the model can tell that
 * threads come back to where they were; what these steps give, and which threads can go on, is read from the threads.
 */
export async function runReal(source: string, schedule: string, pool: ThreadPool): Promise<RealScheduleResult> {
  const program = compile(source);
  const model = runSchedule(program, parseSchedule(schedule, program.threads));
  const drive = await RealDrive.open(source, pool);
  try {
    for (const thread of parseSchedule(model.schedule, program.threads)) await drive.make(thread);
    const { machine } = drive;
    const end = endOf(program, machine) ?? { outcome: model.outcome, failure: model.failure };
    return {
      real: true,
      threads: program.threads.map((name, thread) => ({ name, tid: drive.tids[thread] ?? null })),
      steps: drive.steps.map(withoutOperation),
      schedule: drive.schedule,
      shared: sharedOf(program, machine),
      ...end,
      blocked: end.outcome === 'deadlock' ? blockedOf(program, machine) : [],
    };
  } finally {
    await drive.close();
  }
}
