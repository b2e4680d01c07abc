import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './messages.mjs';

const setUid = 0o4000;

/** A kernel setting; null where the kernel has none of this name. */
function readSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** True if a user namespace can be made; null if there is no program to try it with. */
function canUnshare() {
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return error ? null : status === 0;
}

/** True if Chromium's helper beside the executable may make a sandbox without user namespaces. */
function hasHelper(executable) {
  const stat = executable && statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return Boolean(stat && stat.uid === 0 && stat.mode & setUid);
}

/**
 * Why Chromium's sandbox cannot be made on this Linux; null if it can, or that is not known. Electron would end by
 * SIGTRAP without a word (docs/security/apparmor-userns-restrictions.md of Chromium). `machine` replaces what is asked.
 */
export function sandboxProblem(executable, machine = { readSetting, canUnshare, hasHelper }) {
  if (machine.hasHelper(executable)) return null;
  if (machine.readSetting('kernel/apparmor_restrict_unprivileged_userns') === '1')
    return say.noSandbox('kernel.apparmor_restrict_unprivileged_userns = 1');
  if (machine.readSetting('kernel/unprivileged_userns_clone') === '0')
    return say.noSandbox('kernel.unprivileged_userns_clone = 0');
  if (machine.readSetting('user/max_user_namespaces') === '0') return say.noSandbox('user.max_user_namespaces = 0');
  return machine.canUnshare() === false ? say.noSandbox('unshare --user') : null;
}
