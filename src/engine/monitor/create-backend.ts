import { createLinuxBackend } from './linux/backend.ts';
import { createPortableBackend } from './portable/backend.ts';
import { createWindowsBackend } from './windows/backend.ts';
import type { SamplerData } from './protocol.ts';
import type { Backend } from './reading.ts';

const windows = process.platform === 'win32' ? await import('../windows-kernel.ts').catch(() => null) : null;

/** The backend for this system, or the requested one. */
export function createBackend({ mode, bootMs }: SamplerData): Backend {
  if (mode === 'portable') return createPortableBackend();
  if (process.platform === 'linux') return createLinuxBackend(bootMs);
  try {
    if (windows) return createWindowsBackend(windows, createPortableBackend());
  } catch {
    // its kernel answers otherwise: `doctor` reports which backend is used
  }
  return createPortableBackend();
}
