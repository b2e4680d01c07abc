import koffi from 'koffi';

// Functions of ntdll.dll and kernel32.dll (learn.microsoft.com); imported on Windows only.

/** The answer did not fit: STATUS_INFO_LENGTH_MISMATCH (ntstatus.h), as a signed number. */
const tooSmall = 0xc000_0004 - 2 ** 32;
const systemProcessInformation = 5;
const processBasicInformation = 0;
const queryLimited = 0x1000; // PROCESS_QUERY_LIMITED_INFORMATION
const queryAndRead = 0x0410; // PROCESS_QUERY_INFORMATION, PROCESS_VM_READ
const maxTextBytes = 1 << 16;

type Call = (...args: unknown[]) => number;
const ntdll = koffi.load('ntdll.dll');
const kernel32 = koffi.load('kernel32.dll');
const querySystem = ntdll.func(
  'int32_t NtQuerySystemInformation(uint32_t what, _Out_ void *answer, uint32_t length, _Out_ uint32_t *needed)',
) as Call;
const queryProcess = ntdll.func(
  'int32_t NtQueryInformationProcess(intptr_t process, uint32_t what, _Out_ void *answer, uint32_t length, _Out_ uint32_t *needed)',
) as Call;
const openProcess = kernel32.func('intptr_t OpenProcess(uint32_t access, bool inherit, uint32_t pid)') as (
  ...args: unknown[]
) => number | bigint;
const closeHandle = kernel32.func('bool CloseHandle(intptr_t handle)') as Call;
const readMemory = kernel32.func(
  'bool ReadProcessMemory(intptr_t process, uintptr_t at, _Out_ void *bytes, size_t length, _Out_ size_t *done)',
) as Call;
const imageName = kernel32.func(
  'bool QueryFullProcessImageNameW(intptr_t process, uint32_t flags, _Out_ void *name, _Inout_ uint32_t *length)',
) as Call;
const processTimes = kernel32.func(
  'bool GetProcessTimes(intptr_t process, _Out_ void *created, _Out_ void *exited, _Out_ void *kernel, _Out_ void *user)',
) as Call;

let answer = Buffer.alloc(1 << 18);

/** All processes as the kernel lists them, with the address of the buffer; valid until the next call. */
export function queryProcesses(): { readonly bytes: Buffer; readonly address: bigint } {
  for (;;) {
    const needed = [0];
    const status = querySystem(systemProcessInformation, answer, answer.length, needed);
    if (status === 0) return { bytes: answer, address: koffi.address(answer) };
    if (status !== tooSmall) throw new Error(`NtQuerySystemInformation: ${status}`);
    // Processes may have started since it was counted.
    answer = Buffer.alloc(Math.max(needed[0] ?? 0, answer.length) + (1 << 16));
  }
}

function withProcess<T>(access: number, pid: number, use: (handle: number | bigint) => T): T | null {
  const handle = openProcess(access, false, pid);
  if (handle === 0 || handle === 0n) return null;
  try {
    return use(handle);
  } finally {
    closeHandle(handle);
  }
}

/** When a process started, in ms since the epoch; null if there is none, or it may not be asked. */
export function startedAtMs(pid: number): number | null {
  return withProcess(queryLimited, pid, (handle) => {
    const [created, exited, kernel, user] = [8, 8, 8, 8].map((size) => Buffer.alloc(size));
    if (!created || !processTimes(handle, created, exited, kernel, user)) return null;
    return Number(created.readBigInt64LE(0) / 10_000n) - 11_644_473_600_000;
  });
}

/** The file that a process executes; null if it may not be asked. */
export function executableOf(pid: number): string | null {
  return withProcess(queryLimited, pid, (handle) => {
    const name = Buffer.alloc(maxTextBytes);
    const length = [maxTextBytes / 2];
    return imageName(handle, 0, name, length) ? name.toString('utf16le', 0, (length[0] ?? 0) * 2) : null;
  });
}

/** Command line and environment of a process, from its own memory; null if it may not be read. */
export function startTextsOf(pid: number): { readonly command: string; readonly environment: string } | null {
  return withProcess(queryAndRead, pid, (handle) => {
    const read = (at: bigint, length: number): Buffer | null => {
      const bytes = Buffer.alloc(length);
      return readMemory(handle, Number(at), bytes, length, [0]) ? bytes : null;
    };
    const basic = Buffer.alloc(48);
    if (queryProcess(handle, processBasicInformation, basic, basic.length, [0]) !== 0) return null;
    // PEB.ProcessParameters, and its CommandLine, Environment and EnvironmentSize (64-bit).
    const parameters = read(basic.readBigUInt64LE(8) + 0x20n, 8)?.readBigUInt64LE(0);
    const block = parameters === undefined ? null : read(parameters, 0x410);
    if (!block) return null;
    const command = read(block.readBigUInt64LE(0x78), block.readUInt16LE(0x70));
    const size = Number(block.readBigUInt64LE(0x3f0)) || 4096;
    const environment = read(block.readBigUInt64LE(0x80), Math.min(size, maxTextBytes));
    return { command: command?.toString('utf16le') ?? '', environment: environment?.toString('utf16le') ?? '' };
  });
}

const assignAndTerminate = 0x0101; // PROCESS_SET_QUOTA, PROCESS_TERMINATE
const extendedLimits = 9; // JobObjectExtendedLimitInformation
const killOnClose = 0x2000; // JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
const createJob = kernel32.func('intptr_t CreateJobObjectW(void *security, void *name)') as (
  ...args: unknown[]
) => number | bigint;
const limitJob = kernel32.func(
  'bool SetInformationJobObject(intptr_t job, int what, void *limits, uint32_t length)',
) as Call;
const assignToJob = kernel32.func('bool AssignProcessToJobObject(intptr_t job, intptr_t process)') as Call;

/**
 * Puts a process into a job object, and with it all that it starts from now on. The kernel ends them when the returned
 * function is called, and when this process is gone. Null if the system refuses.
 */
export function confine(pid: number): (() => void) | null {
  return withProcess(assignAndTerminate, pid, (process) => {
    const job = createJob(null, null);
    if (job === 0 || job === 0n) return null;
    const limits = Buffer.alloc(144); // JOBOBJECT_EXTENDED_LIMIT_INFORMATION of 64-bit Windows
    limits.writeUInt32LE(killOnClose, 16);
    if (limitJob(job, extendedLimits, limits, limits.length) && assignToJob(job, process))
      return () => void closeHandle(job);
    closeHandle(job);
    return null;
  });
}
