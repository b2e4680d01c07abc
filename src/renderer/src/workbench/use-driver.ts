import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useLink } from '../connection/link-context.ts';
import { uuid } from '../common/uuid.ts';
import { Driver, type DriveView } from './driver.ts';

/** A program that is driven: its driver, what is known of it, and the pid of its process. */
export interface Driven {
  readonly driver: Driver;
  readonly view: DriveView;
  readonly pid: number | null;
  /** Ends the process, whatever it does; the next act starts another one. */
  readonly end: () => void;
}

/** Drives a program in a process of the host, which ends with the component. */
export function useDriver(): Driven {
  const link = useLink();
  const [driveId, setDriveId] = useState(uuid);
  // Not a ref: the driver reads it when it acts, not while the page is drawn.
  const [current] = useState(() => ({ driveId }));
  const [driver] = useState(
    () => new Driver((request) => link.call('workbench.drive', { driveId: current.driveId, ...request })),
  );
  const [pid, setPid] = useState<number | null>(null);
  useEffect(() => {
    current.driveId = driveId;
    let starts = 0;
    return link.subscribe(
      'workbench.watch',
      { driveId },
      {
        onStart: () => {
          starts += 1;
          // After a lost connection the host has a new, empty process.
          if (starts > 1) void driver.retry();
        },
        onMessage: (process) => setPid(process.pid),
      },
    );
  }, [link, driveId, driver, current]);
  const view = useSyncExternalStore(driver.onChange, driver.view);
  const end = useCallback(() => setDriveId(uuid()), []);
  return { driver, view, pid, end };
}
