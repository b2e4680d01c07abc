import { statusValue } from '../parse-status.ts';

/** By number: include/uapi/linux/capability.h. */
const names = [
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'KILL',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'LINUX_IMMUTABLE',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_ADMIN',
  'NET_RAW',
  'IPC_LOCK',
  'IPC_OWNER',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_CHROOT',
  'SYS_PTRACE',
  'SYS_PACCT',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'MKNOD',
  'LEASE',
  'AUDIT_WRITE',
  'AUDIT_CONTROL',
  'SETFCAP',
  'MAC_OVERRIDE',
  'MAC_ADMIN',
  'SYSLOG',
  'WAKE_ALARM',
  'BLOCK_SUSPEND',
  'AUDIT_READ',
  'PERFMON',
  'BPF',
  'CHECKPOINT_RESTORE',
] as const;

/**
 * The capabilities in a hexadecimal mask; unknown ones by their number.
 * @internal exported for tests
 */
export function capabilitiesOf(mask: string): string[] {
  if (!/^[0-9a-f]{1,32}$/i.test(mask)) return [];
  const bits = BigInt(`0x${mask}`);
  const found: string[] = [];
  for (let number = 0; number < 64; number += 1)
    if (((bits >> BigInt(number)) & 1n) === 1n) found.push(`CAP_${names[number] ?? number}`);
  return found;
}

/** The capability sets of `/proc/PID/status`. */
export function parseCapabilities(status: string): {
  readonly effective: string[];
  readonly permitted: string[];
  readonly inheritable: string[];
  readonly bounding: string[];
} {
  const of = (name: string): string[] => capabilitiesOf(statusValue(status, name) ?? '');
  return { effective: of('CapEff'), permitted: of('CapPrm'), inheritable: of('CapInh'), bounding: of('CapBnd') };
}
