/** An actor of a live run with its kernel ids. */
export interface LabActor {
  /** The run's name for it, such as `worker-1`. */
  readonly id: string;
  readonly kind: 'process' | 'thread';
  readonly pid: number;
  readonly tid: number | null;
}

/** An actor that waits for another: to the kernel a lab lock is plain sleep. */
export interface LabWait {
  readonly waiter: LabActor;
  readonly holder: LabActor;
  /** The lab's name of the lock, or of the joined actor. */
  readonly object: string;
  /** Two samples of the run have confirmed that it is in a deadlock, or stuck behind one. */
  readonly isDeadlocked: boolean;
}
