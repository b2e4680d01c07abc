import type { Probe } from '../runtime/probe.ts';
import { allocateQueue, SharedQueue } from './shared-queue.ts';

/** A first-in first-out queue of numbers between threads, with a bound: a ring. */
export class BoundedQueue extends SharedQueue<number> {
  /** An empty queue for `capacity` items (at least 1). */
  static create(id: string, capacity: number, probe?: Probe): BoundedQueue {
    return new BoundedQueue(allocateQueue(id, capacity, 1), probe);
  }

  protected override insert(item: number): void {
    this.cells[(this.ownWord + this.size) % this.handle.limit] = item;
  }

  protected override remove(): number {
    const head = this.ownWord;
    this.ownWord = (head + 1) % this.handle.limit;
    return this.cells[head] ?? Number.NaN;
  }

  protected override describe(item: number): number {
    return item;
  }
}
