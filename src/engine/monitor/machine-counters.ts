import type { MachineTick, Pressure } from '#shared/model/machine.ts';

/** CPU time of one processor since boot, in any unit. */
export interface CoreCounters {
  readonly number: number;
  readonly user: number;
  readonly system: number;
  /** Idle while waiting for a disk; null if the platform counts it as idle. */
  readonly iowait: number | null;
  readonly total: number;
  readonly busy: number;
}

/** Counters of the machine since boot, at one instant. A part unknown on this platform is null. */
export interface MachineCounters {
  /** Monotonic ms. */
  readonly atMs: number;
  readonly cores: readonly CoreCounters[];
  readonly memory: MachineTick['memory'];
  readonly load: MachineTick['load'];
  readonly pressure: { readonly cpu: Pressure; readonly memory: Pressure; readonly io: Pressure } | null;
  readonly disks:
    | readonly {
        readonly name: string;
        readonly readBytes: number;
        readonly writtenBytes: number;
        readonly busyMs: number;
      }[]
    | null;
  readonly networks:
    | readonly { readonly name: string; readonly receivedBytes: number; readonly sentBytes: number }[]
    | null;
  readonly contextSwitches: number | null;
  readonly forks: number | null;
}
