import type { BrowserWindow } from 'electron';
import { readFileSync } from 'node:fs';
import { writePrivateFile } from '#engine/private-files.ts';
import { parseWindowState, type WindowState } from './window-bounds.ts';

/** Pause after the last change before it is written, in ms: a drag changes the bounds with each frame. */
const settleMs = 500;

export function recallWindow(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    return null; // first start
  }
}

/**
 * Remembers where a window is: soon after each change and when it closes. Returns how to do so at once, for a program
 * that ends without closing it.
 */
export function rememberWindow(window: BrowserWindow, file: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writePrivateFile(file, JSON.stringify(state));
    } catch {
      // Losing the window's place is no reason to disturb the user.
    }
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, settleMs);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', write);
  window.on('closed', () => clearTimeout(timer));
  return write;
}
