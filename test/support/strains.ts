import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes processor time scarce for this process and what it starts, until it is disposed. */
export type Strain = () => Disposable;

const burners: Strain = () => {
  const running = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  return { [Symbol.dispose]: () => running.forEach((burner) => burner.kill('SIGKILL')) };
};

const oneCore: Strain = () => {
  const bind = (processors: string): void => {
    spawnSync('taskset', ['-a', '-p', '-c', processors, String(process.pid)]);
  };
  bind('0');
  return { [Symbol.dispose]: () => bind('0-1023') };
};

/** Half of one processor, by a control group of either version; needs root. */
const quota: Strain = () => {
  const isSecond = existsSync('/sys/fs/cgroup/cgroup.controllers');
  const parent = isSecond ? '/sys/fs/cgroup' : '/sys/fs/cgroup/cpu';
  const group = join(parent, `procession-strain-${process.pid}`);
  mkdirSync(group);
  if (isSecond) writeFileSync(join(group, 'cpu.max'), '50000 100000');
  else writeFileSync(join(group, 'cpu.cfs_quota_us'), '50000');
  writeFileSync(join(group, 'cgroup.procs'), String(process.pid));
  return {
    [Symbol.dispose]: () => {
      writeFileSync(join(parent, 'cgroup.procs'), String(process.pid));
      rmdirSync(group);
    },
  };
};

/** Ways to make processor time scarce. */
export const strains = {
  none: () => ({ [Symbol.dispose]: () => {} }),
  burners,
  'one-core': oneCore,
  quota,
} as const satisfies Readonly<Record<string, Strain>>;
