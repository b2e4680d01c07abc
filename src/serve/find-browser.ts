import { accessSync, constants } from 'node:fs';
import { browserCandidates, type HostEnvironment } from './browsers.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium, Chrome or Edge that is installed here; null when there is none. */
export function findBrowser(surroundings: HostEnvironment): string | null {
  return browserCandidates(surroundings).find(isExecutable) ?? null;
}
