import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { Program } from '#shared/workbench/machine.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { compile } from './compile.ts';
import type { WorkbenchCalls } from './protocol.ts';
import { RealDrive } from './real-drive.ts';
import type { ThreadPool } from './thread-pool.ts';

/** The one program that is driven in a process: most requests are of the one before. */
export class Driver {
  readonly #pool: ThreadPool;
  #model: { readonly source: string; readonly program: Program } | null = null;
  #real: { readonly source: string; readonly drive: RealDrive } | null = null;
  /** Requests for real threads take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pool: ThreadPool) {
    this.#pool = pool;
  }

  /** The state of a program after a schedule. Throws what is wrong with either. */
  async driveTo({ source, schedule, real }: WorkbenchCalls['drive']['input']): Promise<DriveState> {
    const answer = this.#turn.then(() =>
      real ? this.#driveReal(source, schedule) : this.#driveModel(source, schedule),
    );
    this.#turn = answer.catch(() => {});
    return await answer;
  }

  async #driveModel(source: string, schedule: string): Promise<DriveState> {
    await this.#endReal();
    if (this.#model?.source !== source) this.#model = { source, program: compile(source) };
    const drive = new ModelDrive(this.#model.program);
    for (const thread of parseSchedule(schedule, drive.program.threads)) drive.make(thread);
    return drive.state();
  }

  /** What its threads have done is not undone: a schedule that does not go on from there begins again. */
  async #driveReal(source: string, schedule: string): Promise<DriveState> {
    const running = this.#real?.source === source ? this.#real.drive : null;
    const asked = running && parseSchedule(schedule, running.program.threads);
    const goesOn = running?.order.every((thread, index) => thread === asked?.[index]) ?? false;
    const drive = (goesOn && running) || (await this.#startReal(source));
    const threads = parseSchedule(schedule, drive.program.threads);
    try {
      for (const thread of threads.slice(drive.order.length)) await drive.make(thread);
      return drive.state();
    } catch (error) {
      if (drive.hasStopped) await this.#endReal();
      throw error;
    }
  }

  async #startReal(source: string): Promise<RealDrive> {
    await this.#endReal();
    const drive = await RealDrive.open(source, this.#pool);
    this.#real = { source, drive };
    return drive;
  }

  async #endReal(): Promise<void> {
    const ended = this.#real?.drive.close();
    this.#real = null;
    await ended;
  }
}
