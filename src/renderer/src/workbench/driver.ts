import { Emitter, type Dispose } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import { blockedText } from '#shared/workbench/blocked-text.ts';
import type { DriveState, MadeStep } from '#shared/workbench/drive-state.ts';
import { mayBlock } from '#shared/workbench/step-lanes.ts';
import { parseSchedule, scheduleText } from '#shared/workbench/schedule-text.ts';

/** What the page knows of a program that is driven. */
export interface DriveView {
  readonly source: string;
  /** On real threads instead of the model. */
  readonly isReal: boolean;
  /** The program after the first `at` steps of the trail; null until it is known, and where the program is wrong. */
  readonly state: DriveState | null;
  /** The threads of all steps that were made; those from `at` on were undone. */
  readonly trail: readonly string[];
  readonly at: number;
  /** The steps of the trail as far as they are known. */
  readonly steps: readonly MadeStep[];
  /** What is wrong with the program, or with reaching it. */
  readonly error: AppError | null;
  /** A schedule that was asked for and is wrong. */
  readonly refused: Refusal | null;
  readonly isBusy: boolean;
}

export interface Refusal {
  /** The schedule as it was written. */
  readonly text: string;
  readonly error: AppError;
}

/** How a program is brought to the state after a schedule. */
export type Drive = (request: {
  readonly source: string;
  readonly schedule: string;
  readonly real: boolean;
}) => Promise<DriveState>;

const empty = { trail: [], at: 0, steps: [], refused: null, error: null, state: null };

/** The longest way to the next lock, in steps. */
const maxRunOn = 200;

/**
 * Drives one program: every act is a schedule that is run from its start, so undoing is running a shorter one. Acts wait
 * for those before them.
 */
export class Driver {
  readonly #drive: Drive;
  readonly #changes = new Emitter<DriveView>();
  #view: DriveView = { ...empty, source: '', isReal: true, isBusy: false };
  /** The threads of the program. */
  #names: readonly string[] = [];
  #queue: Promise<void> = Promise.resolve();
  /** Acts on programs before this one are dropped. */
  #round = 0;
  #waiting = 0;

  constructor(drive: Drive) {
    this.#drive = drive;
  }

  /** The same object until something changes. */
  readonly view = (): DriveView => this.#view;
  readonly onChange = (listener: () => void): Dispose => this.#changes.on(listener);

  /** Begins with a program and a schedule as text. */
  load(source: string, schedule: string): Promise<void> {
    this.#round += 1;
    this.#set({ ...empty, source });
    return this.#act(() => this.#follow(schedule));
  }

  /** Takes another text of the program; the schedule stays as far as it fits. */
  edit(source: string): Promise<void> {
    this.#round += 1;
    this.#set({ source, refused: null });
    return this.retry();
  }

  /** Changes between real threads and the model; the schedule stays. */
  setReal(isReal: boolean): Promise<void> {
    this.#round += 1;
    this.#set({ isReal, refused: null });
    return this.retry();
  }

  /** Runs the same schedule again, as after a lost connection. */
  retry(): Promise<void> {
    return this.#act(async () => {
      const { trail, at } = this.#view;
      await this.#readNames();
      const foreign = trail.findIndex((thread) => !this.#names.includes(thread));
      const kept = foreign < 0 ? trail : trail.slice(0, foreign);
      await this.#to(kept, Math.min(at, kept.length));
    });
  }

  /** One step of a thread. What was undone stays if it begins with the same step. */
  step(thread: string): Promise<void> {
    return this.#act(() => this.#step(thread));
  }

  /** Runs a thread until its next operation may block, or it ends. */
  runOn(thread: string): Promise<void> {
    return this.#act(async () => {
      for (let steps = 0; steps < maxRunOn; steps += 1) {
        await this.#step(thread);
        const { state } = this.#view;
        const found = state?.threads.find(({ name }) => name === thread);
        if (state?.failure !== null || found?.state !== 'ready' || mayBlock(found.next ?? '')) return;
      }
    });
  }

  undo(): Promise<void> {
    return this.#act(() => this.#to(this.#view.trail, this.#view.at - 1));
  }

  redo(): Promise<void> {
    return this.#act(() => this.#to(this.#view.trail, this.#view.at + 1));
  }

  /** Goes to the state after the first `at` steps of the trail; the others can be made again. */
  go(at: number): Promise<void> {
    return this.#act(() => this.#to(this.#view.trail, at));
  }

  /** Runs a schedule as it was written. */
  follow(schedule: string): Promise<void> {
    return this.#act(() => this.#follow(schedule));
  }

  async #step(thread: string): Promise<void> {
    if (this.#refuses(thread)) return;
    const { trail, at } = this.#view;
    await this.#to(trail[at] === thread ? trail : [...trail.slice(0, at), thread], at + 1);
  }

  async #follow(text: string): Promise<void> {
    // Real threads would begin again for nothing.
    if (!this.#view.state) await this.#readNames();
    try {
      const trail = parseSchedule(text, this.#names).map((thread) => this.#names[thread] ?? '');
      await this.#to(trail, trail.length, text);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (!error.code.startsWith('schedule-')) throw thrown;
      if (!this.#view.state) await this.#to([], 0);
      this.#set({ refused: { text, error } });
    }
  }

  /** True, with the reason on view, if the thread cannot make a step. */
  #refuses(thread: string): boolean {
    const { state, trail, at } = this.#view;
    const found = state?.threads.find(({ name }) => name === thread);
    if (!state || !found) return true;
    if (found.state === 'ready' && state.failure === null) return false;
    const enabled = state.failure ? [] : state.threads.filter((one) => one.state === 'ready').map(({ name }) => name);
    const error = new AppError('schedule-blocked', {
      thread,
      position: at + 1,
      reason: blockedText(found.waitsFor ?? undefined),
      enabled: enabled.join(', ') || '–',
    });
    this.#set({ refused: { text: this.#text([...trail.slice(0, at), thread]), error } });
    return true;
  }

  /** Goes to the state after `at` steps of a trail, or as far as it can be followed. */
  async #to(trail: readonly string[], at: number, text?: string): Promise<void> {
    const { state, error } = await this.#reach(trail.slice(0, Math.max(0, at)));
    const { steps: known } = this.#view;
    const made = state.steps.length;
    const whole = error ? trail.slice(0, made) : trail;
    const isSame = known.every((step, index) => index >= whole.length || step.thread === whole[index]);
    const later = isSame ? known.slice(made, whole.length) : [];
    this.#set({
      state,
      trail: whole,
      at: made,
      steps: [...state.steps, ...later],
      error: null,
      refused: error && { text: text ?? this.#text(trail), error },
    });
  }

  /** The state after a schedule, or after its longest beginning that can be followed. */
  async #reach(trail: readonly string[]): Promise<{ readonly state: DriveState; readonly error: AppError | null }> {
    try {
      return { state: await this.#call(this.#text(trail)), error: null };
    } catch (thrown) {
      const error = toAppError(thrown);
      const position = Number(error.params['position']);
      if (error.code !== 'schedule-blocked' || !(position >= 1 && position <= trail.length)) throw thrown;
      return { state: await this.#call(this.#text(trail.slice(0, position - 1))), error };
    }
  }

  async #readNames(): Promise<void> {
    this.#names = (await this.#call('')).threads.map(({ name }) => name);
  }

  async #call(schedule: string): Promise<DriveState> {
    const round = this.#round;
    const state = await this.#drive({ source: this.#view.source, schedule, real: this.#view.isReal });
    if (round !== this.#round) throw new AppError('cancelled');
    return state;
  }

  #text(trail: readonly string[]): string {
    return scheduleText(
      trail.map((thread) => this.#names.indexOf(thread)),
      this.#names,
    );
  }

  #act(act: () => Promise<void>): Promise<void> {
    const round = this.#round;
    this.#waiting += 1;
    if (!this.#view.isBusy) this.#set({ isBusy: true });
    const run = async (): Promise<void> => {
      try {
        if (round === this.#round) await act();
      } catch (thrown) {
        if (round === this.#round) this.#set({ error: toAppError(thrown), state: null });
      } finally {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#set({ isBusy: false });
      }
    };
    this.#queue = this.#queue.then(run);
    return this.#queue;
  }

  #set(changes: Partial<DriveView>): void {
    this.#view = { ...this.#view, ...changes };
    this.#changes.emit(this.#view);
  }
}
