import { createLinuxBackend } from './linux/backend.ts';
import { createPortableBackend } from './portable/backend.ts';
import type { SamplerData } from './protocol.ts';
import type { Backend } from './reading.ts';

/** The backend for this system, or the requested one. */
export function createBackend({ mode, bootMs }: SamplerData): Backend {
  return process.platform === 'linux' && mode !== 'portable' ? createLinuxBackend(bootMs) : createPortableBackend();
}
