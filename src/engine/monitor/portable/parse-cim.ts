import { z } from 'zod';
import { clip, maxCommandText } from '#shared/text/clip.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';

/** The PowerShell command that lists all processes, in UTF-8 whatever the console's code page; dates in UTC with ms, so that identities are stable. */
export const cimCommand =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8;' +
  'Get-CimInstance Win32_Process | Select-Object ProcessId,ParentProcessId,SessionId,Name,CommandLine,ExecutablePath,' +
  '@{n="Started";e={if($_.CreationDate){$_.CreationDate.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ")}}},' +
  'KernelModeTime,UserModeTime,WorkingSetSize,VirtualSize,ThreadCount | ConvertTo-Json -Compress';

const cimProcess = z.object({
  ProcessId: z.number(),
  ParentProcessId: z.number().nullish(),
  Name: z.string().nullish(),
  CommandLine: z.string().nullish(),
  ExecutablePath: z.string().nullish(),
  Started: z.string().nullish(),
  KernelModeTime: z.coerce.number(),
  UserModeTime: z.coerce.number(),
  WorkingSetSize: z.coerce.number().nullish(),
  VirtualSize: z.coerce.number().nullish(),
  ThreadCount: z.number().nullish(),
});

/** One process as Windows reports it. */
interface CimLine {
  readonly pid: number;
  readonly ppid: number | null;
  readonly name: string;
  readonly command: string | null;
  readonly executable: string | null;
  readonly startTime: string;
  readonly cpuTimeMs: number;
  readonly rssBytes: number | null;
  readonly virtualBytes: number | null;
  readonly threads: number | null;
}

/** Parses the JSON of `cimCommand`. Processes without a start time (pid 0) get the epoch. */
export function parseCim(json: string): CimLine[] {
  const parsed: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
  return z
    .array(cimProcess)
    .parse(Array.isArray(parsed) ? parsed : [parsed])
    .map((line) => ({
      pid: line.ProcessId,
      ppid: line.ParentProcessId ?? null,
      name: cleanText(line.Name ?? '', 260),
      command: line.CommandLine ? clip(cleanText(line.CommandLine), maxCommandText) : null,
      executable: line.ExecutablePath ? cleanText(line.ExecutablePath, maxProcessText) : null,
      startTime: line.Started ?? new Date(0).toISOString(),
      // In units of 100 ns.
      cpuTimeMs: Math.round((line.KernelModeTime + line.UserModeTime) / 10_000),
      rssBytes: line.WorkingSetSize ?? null,
      virtualBytes: line.VirtualSize ?? null,
      threads: line.ThreadCount ?? null,
    }));
}
