import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';

/** Where an export is written until it is complete. */
export function temporaryOf(target: string): string {
  return `${target}.${randomBytes(4).toString('hex')}.partial`;
}

const replacedBy = (temporary: string): string => `${temporary}.old`;

/** Moves a complete export into place; a folder there is replaced. */
export function moveIntoPlace(temporary: string, target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    renameSync(target, replacedBy(temporary));
    renameSync(temporary, target);
    rmSync(replacedBy(temporary), { recursive: true });
  } else renameSync(temporary, target);
}

/** Removes what is left of an export that ended in whatever way, even by SIGKILL between two steps. */
export function discardTemporary(temporary: string, target: string): void {
  const replaced = replacedBy(temporary);
  if (existsSync(replaced) && !existsSync(target)) renameSync(replaced, target);
  for (const path of [temporary, replaced]) rmSync(path, { recursive: true, force: true });
}
