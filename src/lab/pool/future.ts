/** What a task came to: its value, or the error it ended with. */
export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Error };

/** Stands for the result of a submitted task, as in Python's concurrent.futures. */
export class Future {
  readonly task: number;
  readonly #settled = Promise.withResolvers<Outcome>();
  readonly #callbacks: ((future: Future) => void)[] = [];
  #outcome: Outcome | null = null;

  constructor(task: number) {
    this.task = task;
  }

  get done(): boolean {
    return this.#outcome !== null;
  }

  /** Waits for the task. Throws what the task threw. */
  async result(): Promise<unknown> {
    const outcome = await this.#settled.promise;
    if (outcome.ok) return outcome.value;
    throw outcome.error;
  }

  /** Waits for the task; never throws. */
  outcome(): Promise<Outcome> {
    return this.#settled.promise;
  }

  /** Calls back when the task is done, or at once if it is; in the thread that owns the pool. */
  addDoneCallback(callback: (future: Future) => void): void {
    if (this.done) callback(this);
    else this.#callbacks.push(callback);
  }

  /** For the pool: what the worker sent back. */
  settle(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#settled.resolve(outcome);
    for (const callback of this.#callbacks.splice(0)) callback(this);
  }
}
