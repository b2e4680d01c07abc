import type { Probe } from '../runtime/probe.ts';
import { allocateQueue, SharedQueue } from './shared-queue.ts';

/** A last-in first-out queue of numbers between threads, with a bound: a stack. */
export class LifoQueue extends SharedQueue<number> {
  /** An empty queue for `capacity` items (at least 1). */
  static create(id: string, capacity: number, probe?: Probe): LifoQueue {
    return new LifoQueue(allocateQueue(id, capacity, 1), probe);
  }

  protected override insert(item: number): void {
    this.cells[this.size] = item;
  }

  protected override remove(): number {
    return this.cells[this.size - 1] ?? Number.NaN;
  }

  protected override describe(item: number): number {
    return item;
  }
}
