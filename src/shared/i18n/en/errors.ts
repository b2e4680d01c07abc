import type { ErrorCode } from '../../errors.ts';
import { codeErrors } from './errors-code.ts';

/** What went wrong and what to do, per error code. */
export const errors: Record<ErrorCode, { message: string; hint: string }> = {
  internal: {
    message: 'Unexpected error: {{detail}}',
    hint: 'Please report it, with the steps that led to it.',
  },
  'invalid-input': {
    message: 'The value at “{{where}}” is invalid: {{detail}}.',
    hint: 'Correct it and try again.',
  },
  'unknown-call': {
    message: 'Unknown operation “{{name}}”.',
    hint: 'Reload the page: it may be older than the program.',
  },
  'unknown-scenario': {
    message: 'Unknown scenario “{{name}}”.',
    hint: 'Valid scenarios: {{known}}.',
  },
  'unknown-variant': {
    message: 'Scenario “{{scenario}}” has no variant “{{name}}”.',
    hint: 'Valid variants: {{known}}.',
  },
  'unknown-parameter': {
    message: 'Scenario “{{scenario}}” has no parameter “{{name}}”.',
    hint: 'Valid parameters: {{known}}.',
  },
  'parameter-out-of-range': {
    message: 'Parameter “{{name}}” is {{value}}; it must be from {{min}} to {{max}}.',
    hint: 'Choose a value from {{min}} to {{max}}.',
  },
  'parameter-wrong-type': {
    message: 'Parameter “{{name}}” cannot be “{{value}}”.',
    hint: 'Valid values: {{known}}.',
  },
  'prediction-unknown': {
    message: '“{{name}}” is no answer to the question about this variant.',
    hint: 'The question and its answers: {{known}}.',
  },
  'platform-missing': {
    message: '“{{what}}” is not available on {{platform}}.',
    hint: 'It needs: {{needs}}.',
  },
  'interpreter-missing': {
    message: '{{name}}={{value}} needs an interpreter that was not found: {{what}}.',
    hint: 'Install it, or set the environment variable PROCESSION_PYTHON to its path; “procession doctor” shows what was found.',
  },
  'interpreter-silent': {
    message: '{{name}}={{value}} needs {{what}}, and the interpreters here did not answer within a minute.',
    hint: 'Try again when the machine is less busy, or set PROCESSION_PYTHON to the path of one that works.',
  },
  'run-not-found': {
    message: 'Unknown run “{{id}}”.',
    hint: 'List the session’s runs to see which ones it has.',
  },
  'card-not-runnable': {
    message: '“{{scenario}}” is a concept card, for reading only.',
    hint: 'Read it in the lab or in docs/scenarios.md.',
  },
  'run-limit': {
    message: 'The maximum of {{count}} concurrent runs is reached.',
    hint: 'Stop one, or wait until one ends.',
  },
  'series-too-long': {
    message: 'These are {{count}} runs, more than the {{max}} of one series.',
    hint: 'Choose fewer values, variants or repetitions.',
  },
  'process-hidden': {
    message: 'Process {{pid}} is not visible to this user.',
    hint: 'It exists, but /proc is mounted with hidepid, which hides the processes of other users.',
  },
  'process-gone': {
    message: 'Process {{pid}} does not exist.',
    hint: 'It has exited, or the PID was never in use.',
  },
  'process-reused': {
    message: 'PID {{pid}} belongs to a process that started at another time.',
    hint: 'The process you meant has exited, or the clock was set since its start time was shown; no signal was sent.',
  },
  'process-forbidden': {
    message: 'You are not allowed to signal process {{pid}}.',
    hint: 'It belongs to another user; no signal was sent.',
  },
  'process-protected': {
    message: 'Process {{pid}} is protected: Procession never signals it.',
    hint: 'PIDs 0 and 1, threads of the kernel, Procession and its ancestors are protected.',
  },
  'proc-foreign': {
    message:
      '/proc shows the processes of another PID namespace: their PIDs mean other processes here, so none is signalled, changed or started.',
    hint: 'Mount /proc of this namespace, for example with “unshare --pid --fork --mount-proc” or “mount -t proc proc /proc”.',
  },
  'signal-unknown': {
    message: 'Unknown signal “{{name}}”.',
    hint: 'Valid signals: {{known}}.',
  },
  'session-not-found': {
    message: 'Session “{{name}}” was not found.',
    hint: 'Check the path or the name.',
  },
  'session-not-a-session': {
    message: '“{{path}}” is not a session file.',
    hint: 'Choose a file written by Procession. The file is unchanged.',
  },
  'session-newer': {
    message:
      '“{{path}}” was written by a newer version of Procession (format {{version}}; this version reads up to {{known}}).',
    hint: 'Install the newer version. The file is unchanged.',
  },
  'session-truncated': {
    message: '“{{path}}” is damaged or incomplete.',
    hint: 'Copy it again from its source. The file is unchanged.',
  },
  'session-unreadable': {
    message: '“{{path}}” cannot be read ({{detail}}).',
    hint: 'It is damaged, or another program wrote or changed it. Other sessions are not affected.',
  },
  'trash-failed': {
    message: '“{{path}}” could not be moved to the trash: {{detail}}',
    hint: 'Nothing was deleted. Check that the trash works for other files, or delete the file yourself.',
  },
  'session-in-use': {
    message: 'Session “{{name}}” is in use.',
    hint: 'Close it first; the current session cannot be deleted.',
  },
  'home-missing': {
    message: 'No folder for data: HOME is not set, and this user has no home folder.',
    hint: 'Set HOME, or PROCESSION_HOME to a folder for the data.',
  },
  'limit-reached': {
    message: 'A limit of the system is reached ({{detail}}).',
    hint: 'EMFILE: open files (ulimit -n, RLIMIT_NOFILE). EAGAIN: processes and threads (ulimit -u, RLIMIT_NPROC).',
  },
  'process-limit': {
    message:
      'The system refused another process or thread: the limit of processes of this user (RLIMIT_NPROC) is {{limit}}.',
    hint: 'End other programs of this user, or raise the limit (ulimit -u).',
  },
  'session-moved': {
    message:
      '“{{path}}” can no longer be written: it is locked, damaged, replaced or removed, or its disk is full ({{detail}}).',
    hint: 'The runs so far, and all that follows, are in “{{saved}}”.',
  },
  'file-exists': {
    message: '“{{path}}” already exists.',
    hint: 'Choose another name, or use --force to overwrite it.',
  },
  'file-not-writable': {
    message: 'Cannot write “{{path}}” ({{detail}}).',
    hint: 'Choose a writable folder.',
  },
  'target-full': {
    message: 'The disk for “{{path}}” is full.',
    hint: 'Free some space, or choose another disk. No incomplete file is left.',
  },
  'disk-full': {
    message: 'The disk that holds “{{path}}” is full.',
    hint: 'Free some space. Monitoring continues; recording has stopped.',
  },
  'port-taken': {
    message: 'Port {{port}} is already in use.',
    hint: 'Choose another with --port; 0 picks a free one.',
  },
  'token-refused': {
    message: 'This page needs its access token.',
    hint: 'Open the complete address that Procession printed when it started (it contains “token=”). Each start has an address of its own.',
  },
  'too-many-calls': {
    message: 'Too many requests at once; at most {{limit}} can be under way.',
    hint: 'Wait for answers, then try again.',
  },
  'slow-reader': {
    message: 'A page does not read what it requested.',
    hint: 'It gets nothing more until it has caught up.',
  },
  usage: {
    message: '{{detail}}',
    hint: 'See --help.',
  },
  'unknown-command': {
    message: 'Unknown command “{{name}}”.',
    hint: 'See --help.',
  },
  'unknown-field': {
    message: 'Unknown field “{{name}}”.',
    hint: 'Valid fields: {{known}}.',
  },
  'filter-field': {
    message: 'Unknown field “{{name}}”.',
    hint: 'To search for the text, put it in quotes: "{{text}}". Valid fields: {{known}}.',
  },
  'filter-unclosed': {
    message: '“{{what}}” is never closed.',
    hint: 'Close it; to search for the character itself, put the text in quotes.',
  },
  'filter-missing': {
    message: 'Something is missing after “{{text}}”.',
    hint: 'Add a value there, or remove it.',
  },
  'filter-comparison': {
    message: '“{{field}}” cannot be compared with “{{comparison}}”.',
    hint: 'Valid comparisons: {{known}}.',
  },
  'filter-number': {
    message: '“{{text}}” is not a number for “{{field}}”.',
    hint: 'Enter a whole number, such as {{field}}>10.',
  },
  'filter-percent': {
    message: '“{{text}}” is not a percentage for “{{field}}”.',
    hint: 'Enter a number, such as {{field}}>5; 100 is one core.',
  },
  'filter-size': {
    message: '“{{text}}” is not a size for “{{field}}”.',
    hint: 'Enter a number with K, M, G or T, such as {{field}}>100M.',
  },
  'filter-duration': {
    message: '“{{text}}” is not a duration for “{{field}}”.',
    hint: 'Enter a number with ms, s, m, h or d, such as {{field}}>1m.',
  },
  'filter-state': {
    message: 'Unknown state “{{text}}”.',
    hint: 'Valid states: R S D Z T t I X, or running, sleeping, blocked, zombie, stopped, traced, idle.',
  },
  'filter-regex': {
    message: 'The pattern “{{text}}” is invalid: {{detail}}.',
    hint: 'Correct it, or search for the text itself with “:”.',
  },
  'bench-unknown': {
    message: 'Unknown benchmark “{{name}}”.',
    hint: 'Valid benchmarks: {{known}}.',
  },
  'bench-crowd': {
    message: 'Could not start {{count}} processes: {{detail}}',
    hint: 'Measure with fewer (--processes), or raise the process limit (ulimit -u).',
  },
  'alert-unknown': {
    message: 'Unknown alert “{{text}}”.',
    hint: 'A rule starts with one of: {{known}}.',
  },
  'alert-form': {
    message: 'This rule is not valid.',
    hint: 'Write it like this: {{example}}.',
  },
  'alert-duration': {
    message: '“{{text}}” is not a duration of up to one day.',
    hint: 'Enter a number with ms, s, m or h, such as 30s.',
  },
  'alert-size': {
    message: '“{{text}}” is not a size.',
    hint: 'Enter a number with K, M, G or T, such as 100M.',
  },
  'alert-percent': {
    message: '“{{text}}” is not a percentage.',
    hint: 'Enter a number, such as 90; 100 is one core.',
  },
  'alert-filter': {
    message: '“{{text}}” needs a filter that selects processes.',
    hint: 'Write it like this: {{example}}.',
  },
  'sampler-failed': {
    message: 'Processes could not be read: {{detail}}',
    hint: 'Run “procession doctor” to see what works here.',
  },
  'proc-missing': {
    message: 'Processes cannot be read: /proc is not mounted.',
    hint: 'Mount it with “mount -t proc proc /proc”, or let the container or sandbox mount it.',
  },
  disconnected: {
    message: 'The connection to Procession was lost.',
    hint: 'It reconnects automatically; if it does not, restart Procession.',
  },
  cancelled: {
    message: 'Cancelled.',
    hint: 'Nothing was changed.',
  },
  'not-supported': {
    message: '“{{what}}” is not supported here.',
    hint: 'Reload the page, or use a matching version.',
  },
  'value-missing': {
    message: '“{{name}}” is missing.',
    hint: 'Enter a value; docs/simulators.md has an example of each input.',
  },
  'duplicate-id': {
    message: 'The ID “{{id}}” is used twice.',
    hint: 'Give every entry its own ID, or leave the IDs out.',
  },
  'lengths-differ': {
    message: '“{{name}}” needs {{expected}} entries but has {{count}}.',
    hint: 'Give one entry for each, in the same order.',
  },
  'option-missing': {
    message: 'The policy “{{policy}}” needs {{option}}.',
    hint: 'Add it and try again.',
  },
  'option-unused': {
    message: 'The policy “{{policy}}” does not use {{option}}.',
    hint: 'It uses: {{known}}.',
  },
  'option-conflict': {
    message: '{{one}} and {{other}} cannot be combined.',
    hint: 'Remove one of them.',
  },
  'input-not-json': {
    message: '{{name}} is not valid JSON: {{detail}}.',
    hint: 'Give JSON, or @FILE to read it from a file.',
  },
  'file-not-readable': {
    message: 'Cannot read “{{path}}” ({{detail}}).',
    hint: 'Check the path and whether you are allowed to read the file.',
  },
  'program-invalid': {
    message: '{{name}}, line {{line}}: “{{text}}” is not a valid instruction.',
    hint: 'Valid instructions: {{known}}.',
  },
  ...codeErrors,
  'randoms-used-up': {
    message: 'The random numbers ({{count}}) ran out before the last job finished.',
    hint: 'Give one number per quantum, or a seed.',
  },
  'simulation-too-long': {
    message: 'The simulation did not finish within {{limit}} steps.',
    hint: 'Use shorter or fewer jobs, or a program that ends.',
  },
  'history-empty': {
    message: 'Nothing was recorded at that time.',
    hint: 'Choose another time, or a session with a full recording.',
  },
  'history-damaged': {
    message: 'This part of the recording is damaged.',
    hint: 'Choose another time. The file is unchanged.',
  },
  'history-failed': {
    message: 'The machine’s history had to restart: {{detail}}',
    hint: 'Earlier samples are lost; recording has resumed.',
  },
  'recording-floor': {
    message: 'Full recording stopped: free disk space is too low.',
    hint: 'Free some space and start recording again. Runs are still recorded.',
  },
  'settings-broken': {
    message: 'Some stored settings could not be read; defaults replace them.',
    hint: 'The file is kept as {{path}}.',
  },
  'settings-not-kept': {
    message: 'Settings cannot be stored: {{detail}}',
    hint: 'They apply until Procession ends. Check that {{path}} can be written.',
  },
  'settings-file-wrong': {
    message: 'This is no file of settings that fits here: {{detail}}.',
    hint: 'Nothing was changed. Save the settings of this version to see what such a file holds.',
  },
  'settings-too-large': {
    message: 'The settings would exceed {{bytes}} bytes.',
    hint: 'Delete filters or alert rules that are not needed.',
  },
  'worksheet-unreadable': {
    message: '“{{path}}” is neither a worksheet nor its results. At {{where}}: {{detail}}',
    hint: 'Nothing was changed. Open the file as the teacher or the student saved it.',
  },
  'worksheet-newer': {
    message: '“{{path}}” was saved by a newer version of Procession ({{version}}; this one knows {{known}}).',
    hint: 'Install that version to open it; nothing was changed.',
  },
  'source-altered': {
    message: '“{{name}}” is not the file that Procession was built with, so it is not shown.',
    hint: 'Install Procession again; in a checkout, build it (npm run build).',
  },
  'source-missing': {
    message: '“{{name}}”, a file of Procession itself, could not be read.',
    hint: 'Install Procession again; in a checkout, build it (npm run build).',
  },
  'import-line': {
    message: 'Line {{line}} of “{{path}}” cannot be imported: {{detail}}.',
    hint: 'Nothing was imported. Export it again, or import the session file itself.',
  },
};
