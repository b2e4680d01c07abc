import type { RunUpdate, StreamSource } from '#shared/contract/contract.ts';
import type { LabEvent, RunReport, RunSample } from '#shared/model/lab.ts';

/** What a watcher reads; the arrays only grow. */
export interface Watched {
  readonly report: () => RunReport;
  readonly events: readonly LabEvent[];
  readonly samples: readonly RunSample[];
  readonly isOver: () => boolean;
}

/** Max events in one message: small frames keep the page responsive. */
const batch = 500;

/**
 * One watcher of a run: cursors into the run's data, so that a slow reader costs nothing and a late one
 * gets everything.
 */
export class RunWatch implements StreamSource<RunUpdate> {
  readonly #watched: Watched;
  readonly #onDispose: () => void;
  #reportDirty = true;
  #eventCursor = 0;
  #sampleCursor = 0;
  #ended = false;
  #wake: () => void = () => {};

  constructor(watched: Watched, onDispose: (watch: RunWatch) => void) {
    this.#watched = watched;
    this.#onDispose = () => onDispose(this);
  }

  readonly start = (wake: () => void): void => {
    this.#wake = wake;
  };

  /** The run has new data. */
  notify(): void {
    this.#reportDirty = true;
    this.#wake();
  }

  readonly next = (): RunUpdate | undefined => {
    const { events, samples, report, isOver } = this.#watched;
    if (this.#reportDirty) {
      this.#reportDirty = false;
      return { type: 'report', report: report() };
    }
    if (this.#eventCursor < events.length) {
      const part = events.slice(this.#eventCursor, this.#eventCursor + batch);
      this.#eventCursor += part.length;
      return { type: 'events', events: part };
    }
    if (this.#sampleCursor < samples.length) {
      const part = samples.slice(this.#sampleCursor, this.#sampleCursor + 50);
      this.#sampleCursor += part.length;
      return { type: 'samples', samples: part };
    }
    if (!isOver() || this.#ended) return undefined;
    this.#ended = true;
    return { type: 'end' };
  };

  readonly done = (): boolean => this.#ended;

  readonly dispose = (): void => this.#onDispose();
}
