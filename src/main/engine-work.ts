import type { Service } from '#shared/contract/contract.ts';

/** What would be lost if the program ended now. */
export interface Work {
  /** Runs that go on. */
  readonly runs: number;
  readonly isRecording: boolean;
}

/** What the engine is doing for the user, beyond watching. */
export async function workOf({ calls, streams }: Pick<Service, 'calls' | 'streams'>): Promise<Work> {
  const runs = await calls['run.list']({});
  const recording = streams['recording.watch']({});
  recording.start(
    () => {},
    () => {},
  );
  const status = recording.next();
  recording.dispose();
  return { runs: runs.filter(({ run }) => run.outcome === null).length, isRecording: status?.isFull === true };
}
