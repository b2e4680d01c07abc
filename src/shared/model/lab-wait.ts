/** An actor of a live run and where the kernel has it. */
export interface LabActor {
  /** The run's name for it, such as `worker-1`. */
  readonly id: string;
  readonly kind: 'process' | 'thread';
  readonly pid: number;
  readonly tid: number | null;
}

/** An actor that waits for another: of its locks the kernel shows only that somebody sleeps. */
export interface LabWait {
  readonly waiter: LabActor;
  readonly holder: LabActor;
  /** The lab's name of the lock, or that of the actor that is waited for. */
  readonly object: string;
  /** Two looks of the run have found that it is in a deadlock, or stuck behind one. */
  readonly isDeadlocked: boolean;
}
