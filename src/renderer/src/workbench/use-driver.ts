import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Link } from '../connection/link.ts';
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

/** A driver, and what gives it the name of the process that it works with. */
function createDriver(link: Link): { readonly driver: Driver; readonly use: (driveId: string) => void } {
  let driveId = '';
  return {
    driver: new Driver((request) => link.call('workbench.drive', { driveId, ...request })),
    use: (next) => {
      driveId = next;
    },
  };
}

/** Drives a program in a process of the host, which ends with the component. */
export function useDriver(): Driven {
  const link = useLink();
  const [driveId, setDriveId] = useState(uuid);
  const [{ driver, use }] = useState(() => createDriver(link));
  const [pid, setPid] = useState<number | null>(null);
  useEffect(() => {
    use(driveId);
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
  }, [link, driveId, driver, use]);
  const view = useSyncExternalStore(driver.onChange, driver.view);
  const end = useCallback(() => setDriveId(uuid()), []);
  return { driver, view, pid, end };
}
