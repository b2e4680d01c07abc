import { getPriority, setPriority } from 'node:os';
import { setOnThreads, type Effect, type ThreadSetting } from './thread-setting.ts';

/** A SystemError of `node:os` carries the number of the error, not its name. */
function withCode<R>(call: () => R): R {
  try {
    return call();
  } catch (error) {
    const { info } = error as { info?: { code?: string } };
    throw info?.code === undefined ? error : Object.assign(new Error(info.code), { code: info.code });
  }
}

const niceValue: ThreadSetting<number> = {
  read: (tid) => withCode(() => getPriority(tid)),
  write: (tid, nice) => withCode(() => setPriority(tid, nice)),
};

/** Sets the nice value of a process and all its threads, setpriority(2). */
export function renice(pid: number, nice: number): Effect {
  return setOnThreads(pid, nice, niceValue);
}
