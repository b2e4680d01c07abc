import { win32 } from 'node:path';

const places = {
  explorer: ['explorer.exe'],
  powershell: ['System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'],
  rundll32: ['System32', 'rundll32.exe'],
} as const;

/** The path of a program of Windows: by its name alone, one in the current folder would be started. */
export function systemProgram(name: keyof typeof places, environment: NodeJS.ProcessEnv = process.env): string {
  return win32.join(environment['SystemRoot'] ?? 'C:\\Windows', ...places[name]);
}
