import type { Identity, RefusalReason } from '#shared/model/process.ts';

/** Reads the identity of the process that has this pid now, straight from the OS. */
export type Identify = (pid: number) => Promise<Identity | null>;

/** Why this identity must not be acted on, or null: process 1, a process that is gone, or a pid that was reused. */
export async function checkIdentity(identity: Identity, identify: Identify): Promise<RefusalReason | null> {
  // 0 and negative numbers mean whole process groups to the system: never sent from here.
  if (!Number.isSafeInteger(identity.pid) || identity.pid <= 1) return 'protected';
  const now = await identify(identity.pid);
  if (!now) return 'gone';
  return now.startTime === identity.startTime ? null : 'reused';
}

/** What an error of a system call means for the user. */
export function refusalOf(error: unknown): RefusalReason {
  const code = (error as { readonly code?: unknown }).code;
  if (code === 'ESRCH' || code === 'ENOENT') return 'gone';
  return code === 'EPERM' || code === 'EACCES' ? 'forbidden' : 'unsupported';
}
