import { cpus, release, totalmem, type as systemType } from 'node:os';

/** The measured machine, which gives the figures their meaning. */
export interface BenchMachine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
}

export function benchMachine(): BenchMachine {
  const cores = cpus();
  return {
    processor: cores[0]?.model.trim() ?? '?',
    cores: cores.length,
    memoryBytes: totalmem(),
    system: `${systemType()} ${release()}`,
    node: process.version,
  };
}
