import type { Probe } from '../runtime/probe.ts';
import { allocateQueue, SharedQueue } from './shared-queue.ts';

/** An item and its priority; the smallest priority comes out first. */
export interface Prioritised {
  readonly priority: number;
  readonly item: number;
}

/** Numbers of one entry: priority, order of arrival, item. */
const words = 3;

/**
 * A queue between threads that gives out the item of the smallest priority first, and items
 * of equal priority in the order they came. A binary heap in shared memory.
 */
export class PriorityQueue extends SharedQueue<Prioritised> {
  /** An empty queue for `capacity` items (at least 1). */
  static create(id: string, capacity: number, probe?: Probe): PriorityQueue {
    return new PriorityQueue(allocateQueue(id, capacity, words), probe);
  }

  protected override insert({ priority, item }: Prioritised): void {
    let place = this.size;
    this.cells.set([priority, this.arrivals, item], place * words);
    for (let parent = (place - 1) >> 1; place > 0 && this.#isBefore(place, parent); parent = (place - 1) >> 1) {
      this.#swap(place, parent);
      place = parent;
    }
  }

  protected override remove(): Prioritised {
    const [priority = Number.NaN, , item = Number.NaN] = this.cells.slice(0, words);
    const last = this.size - 1;
    this.cells.copyWithin(0, last * words, (last + 1) * words);
    for (let place = 0; ;) {
      const children = [2 * place + 1, 2 * place + 2].filter((child) => child < last);
      const [first, second] = children;
      if (first === undefined) break;
      const smaller = second !== undefined && this.#isBefore(second, first) ? second : first;
      if (!this.#isBefore(smaller, place)) break;
      this.#swap(smaller, place);
      place = smaller;
    }
    return { priority, item };
  }

  protected override describe({ priority, item }: Prioritised): string {
    return `${priority}: ${item}`;
  }

  #isBefore(a: number, b: number): boolean {
    const [first, second] = [this.#entry(a), this.#entry(b)];
    return first[0] === second[0] ? first[1] < second[1] : first[0] < second[0];
  }

  #entry(place: number): readonly [number, number] {
    return [this.cells[place * words] ?? Number.NaN, this.cells[place * words + 1] ?? Number.NaN];
  }

  #swap(a: number, b: number): void {
    const kept = this.cells.slice(a * words, (a + 1) * words);
    this.cells.copyWithin(a * words, b * words, (b + 1) * words);
    this.cells.set(kept, b * words);
  }
}
