import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { toAppError } from '#shared/errors.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { lacks, works } from './doctor/check.ts';
import { checkLinux } from './doctor/check-linux.ts';
import { checkPython } from './doctor/check-python.ts';
import { checkDataDir, checkNode } from './doctor/check-storage.ts';
import type { Monitor } from './ports.ts';
import { systemProgram } from './system-program.ts';

const run = promisify(execFile);
const sampleMs = 100;

/** A monitor, or one that could not start, whose `list` fails with the reason. */
type SamplerToCheck = Pick<Monitor, 'backend' | 'list'>;

async function checkSampler(monitor: SamplerToCheck): Promise<{ check: DoctorCheck; rows: readonly ProcessRow[] }> {
  try {
    const { processes, summary } = await monitor.list(sampleMs);
    const params = { processes: processes.length, ms: summary.samplerCpuMs ?? 0 };
    const way = monitor.backend === 'native' && process.platform === 'win32' ? 'kernel' : monitor.backend;
    return { check: works('sampler', way, params), rows: processes };
  } catch (error) {
    const { code, params, message } = toAppError(error);
    const check =
      code === 'proc-missing'
        ? lacks('sampler', 'no-proc')
        : lacks('sampler', 'failed', { detail: params['detail'] ?? message });
    return { check, rows: [] };
  }
}

async function checkPortableSampler(platform: string): Promise<DoctorCheck> {
  const tool = platform === 'win32' ? systemProgram('powershell') : 'ps';
  try {
    const args = platform === 'win32' ? ['-NoProfile', '-Command', 'Write-Output 1'] : ['axo', 'pid=,%mem='];
    const { stdout } = await run(tool, args, { timeout: 10_000, windowsHide: true });
    if (stdout.trim() === '') return lacks('portable-sampler', 'missing', { tool });
    return works('portable-sampler', 'found', { tool });
  } catch {
    return lacks('portable-sampler', 'missing', { tool });
  }
}

/** Checks what works on this machine; changes nothing. */
export async function runDoctor(options: {
  readonly monitor: SamplerToCheck;
  readonly dataDir: string;
  readonly hostChecks?: () => Promise<DoctorCheck[]>;
}): Promise<DoctorCheck[]> {
  const platform = process.platform;
  const sampler = checkSampler(options.monitor);
  const [{ check, rows }, portable, python, node, host] = await Promise.all([
    sampler,
    checkPortableSampler(platform),
    checkPython(platform),
    checkNode(),
    options.hostChecks?.() ?? [],
  ]);
  const linux = platform === 'linux' ? checkLinux(rows) : [];
  return [check, portable, ...node, checkDataDir(options.dataDir), ...linux, ...python, ...host];
}
