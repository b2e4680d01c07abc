import type { ErrorCode } from '../../errors.ts';

/** What went wrong and what to do, per error code. */
export const errors: Record<ErrorCode, { message: string; hint: string }> = {
  internal: {
    message: 'Something failed that should not: {{detail}}',
    hint: 'Please report it with what you did before.',
  },
  'invalid-input': {
    message: 'The value at “{{where}}” is not valid: {{detail}}.',
    hint: 'Correct it and try again.',
  },
  'unknown-call': {
    message: 'There is no operation “{{name}}”.',
    hint: 'Reload the page: it may be older than the program.',
  },
  'unknown-scenario': {
    message: 'There is no scenario “{{name}}”.',
    hint: 'Known: {{known}}.',
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
    message: 'Parameter “{{name}}” is {{value}}, outside {{min}} to {{max}}.',
    hint: 'Choose a value from {{min}} to {{max}}.',
  },
  'parameter-wrong-type': {
    message: 'Parameter “{{name}}” cannot be “{{value}}”.',
    hint: 'Valid values: {{known}}.',
  },
  'platform-missing': {
    message: '“{{what}}” cannot run on {{platform}}.',
    hint: 'It needs: {{needs}}.',
  },
  'interpreter-missing': {
    message: '{{name}}={{value}} needs an interpreter that was not found: {{what}}.',
    hint: 'Install it, or name its program in the environment variable PROCESSION_PYTHON; “procession doctor” tells what is found.',
  },
  'run-not-found': {
    message: 'There is no run “{{id}}”.',
    hint: 'List the runs of the session to see which there are.',
  },
  'card-not-runnable': {
    message: '“{{scenario}}” is a concept card: it is read, not run.',
    hint: 'Open it in the lab, or see docs/scenarios.md.',
  },
  'run-limit': {
    message: '{{count}} runs are already going on.',
    hint: 'Stop one, or wait until one ends.',
  },
  'process-gone': {
    message: 'Process {{pid}} is gone.',
    hint: 'It has ended, or there never was one.',
  },
  'process-reused': {
    message: 'Process id {{pid}} now belongs to another process.',
    hint: 'The one you meant has ended; nothing was signalled.',
  },
  'process-forbidden': {
    message: 'You may not signal process {{pid}}.',
    hint: 'It belongs to another user; nothing was signalled.',
  },
  'process-protected': {
    message: 'Process {{pid}} is never signalled by Procession.',
    hint: 'Process ids 0 and 1 and Procession itself are protected.',
  },
  'signal-unknown': {
    message: 'There is no signal “{{name}}”.',
    hint: 'Valid signals: {{known}}.',
  },
  'session-not-found': {
    message: 'There is no session “{{name}}”.',
    hint: 'Check the path or the name.',
  },
  'session-not-a-session': {
    message: '“{{path}}” is not a session file.',
    hint: 'It was left untouched. Choose a file that Procession wrote.',
  },
  'session-newer': {
    message: '“{{path}}” was written by a newer Procession (format {{version}}, this one knows {{known}}).',
    hint: 'Install the newer version. The file was left untouched.',
  },
  'session-truncated': {
    message: '“{{path}}” is damaged or was cut short.',
    hint: 'Copy it again from where it came from. It was left untouched.',
  },
  'trash-failed': {
    message: '“{{path}}” could not be moved to the trash: {{detail}}',
    hint: 'Nothing was deleted. Look whether the trash works for other files, or delete the file yourself.',
  },
  'session-in-use': {
    message: 'Session “{{name}}” is being written now.',
    hint: 'Close it first; the current session cannot be deleted.',
  },
  'file-exists': {
    message: '“{{path}}” exists already.',
    hint: 'Choose another name, or overwrite it with --force.',
  },
  'file-not-writable': {
    message: 'Cannot write “{{path}}” ({{detail}}).',
    hint: 'Choose a folder you may write to.',
  },
  'disk-full': {
    message: 'The disk that holds “{{path}}” is full.',
    hint: 'Free some space. Monitoring goes on; the log was stopped.',
  },
  'port-taken': {
    message: 'Port {{port}} is already in use.',
    hint: 'Choose another with --port, or 0 for any free one.',
  },
  usage: {
    message: '{{detail}}',
    hint: 'See --help.',
  },
  'unknown-command': {
    message: 'There is no command “{{name}}”.',
    hint: 'See --help.',
  },
  'unknown-field': {
    message: 'There is no field “{{name}}”.',
    hint: 'Valid: {{known}}.',
  },
  'filter-unclosed': {
    message: '“{{what}}” is opened and never closed.',
    hint: 'Close it; to search for the character itself, put the text in quotes.',
  },
  'filter-missing': {
    message: 'Something is missing after “{{text}}”.',
    hint: 'Write what to look for there, or remove it.',
  },
  'filter-comparison': {
    message: '“{{field}}” cannot be compared with “{{comparison}}”.',
    hint: 'Valid: {{known}}.',
  },
  'filter-number': {
    message: '“{{text}}” is not a number for “{{field}}”.',
    hint: 'Write a whole number, such as {{field}}>10.',
  },
  'filter-percent': {
    message: '“{{text}}” is not a percentage for “{{field}}”.',
    hint: 'Write a number, such as {{field}}>5; 100 is one core.',
  },
  'filter-size': {
    message: '“{{text}}” is not a size for “{{field}}”.',
    hint: 'Write a number with K, M, G or T, such as {{field}}>100M.',
  },
  'filter-duration': {
    message: '“{{text}}” is not a time for “{{field}}”.',
    hint: 'Write a number with ms, s, m, h or d, such as {{field}}>1m.',
  },
  'filter-state': {
    message: 'There is no state “{{text}}”.',
    hint: 'Valid: R S D Z T t I X, or running, sleeping, blocked, zombie, stopped, traced, idle.',
  },
  'filter-regex': {
    message: 'The pattern “{{text}}” cannot be read: {{detail}}.',
    hint: 'Correct it, or search for the text itself with “:”.',
  },
  'bench-unknown': {
    message: 'There is no measurement “{{name}}”.',
    hint: 'Valid: {{known}}.',
  },
  'bench-crowd': {
    message: '{{count}} processes could not be started: {{detail}}',
    hint: 'Measure with fewer (--processes), or raise the limit of processes (ulimit -u).',
  },
  'alert-unknown': {
    message: 'There is no alert “{{text}}”.',
    hint: 'A rule begins with one of: {{known}}.',
  },
  'alert-form': {
    message: 'This rule cannot be read.',
    hint: 'Write it like this: {{example}}.',
  },
  'alert-duration': {
    message: '“{{text}}” is not a time of at most a day.',
    hint: 'Write a number with ms, s, m or h, such as 30s.',
  },
  'alert-size': {
    message: '“{{text}}” is not a size.',
    hint: 'Write a number with K, M, G or T, such as 100M.',
  },
  'alert-percent': {
    message: '“{{text}}” is not a percentage.',
    hint: 'Write a number, such as 90; 100 is one core.',
  },
  'alert-filter': {
    message: '“{{text}}” needs a filter: which processes are meant?',
    hint: 'Write it like this: {{example}}.',
  },
  'sampler-failed': {
    message: 'Processes could not be read: {{detail}}',
    hint: 'Run the doctor command to see what works here.',
  },
  disconnected: {
    message: 'The connection to Procession was lost.',
    hint: 'It reconnects by itself; if it does not, start Procession again.',
  },
  cancelled: {
    message: 'Cancelled.',
    hint: 'Nothing was changed.',
  },
  'not-supported': {
    message: '“{{what}}” is not supported here.',
    hint: 'Reload the page, or use a version that fits.',
  },
  'value-missing': {
    message: '“{{name}}” is missing.',
    hint: 'Give it a value; docs/simulators.md has an example of each input.',
  },
  'duplicate-id': {
    message: 'The id “{{id}}” is there twice.',
    hint: 'Give every entry its own id, or leave the ids out.',
  },
  'lengths-differ': {
    message: '“{{name}}” has {{count}} entries where {{expected}} are needed.',
    hint: 'Give one entry for each, in the same order.',
  },
  'option-missing': {
    message: 'The policy “{{policy}}” needs {{option}}.',
    hint: 'Add it and try again.',
  },
  'option-unused': {
    message: 'The policy “{{policy}}” has no use for {{option}}.',
    hint: 'It uses: {{known}}.',
  },
  'option-conflict': {
    message: '{{one}} and {{other}} exclude each other.',
    hint: 'Leave one of them out.',
  },
  'input-not-json': {
    message: '{{name}} is not valid JSON: {{detail}}.',
    hint: 'Give JSON, or @FILE for a file that holds it.',
  },
  'file-not-readable': {
    message: 'Cannot read “{{path}}” ({{detail}}).',
    hint: 'Check the path and whether you may read the file.',
  },
  'program-invalid': {
    message: '{{name}}, line {{line}}: “{{text}}” is no valid instruction.',
    hint: 'Valid: {{known}}.',
  },
  'randoms-used-up': {
    message: 'The {{count}} random numbers are used up before the last job is done.',
    hint: 'Give one number for each quantum, or a seed.',
  },
  'simulation-too-long': {
    message: 'The simulation is not over after {{limit}} steps.',
    hint: 'Use shorter or fewer jobs, or a program that ends.',
  },
  'history-empty': {
    message: 'Nothing of the machine is recorded there.',
    hint: 'Choose another time, or a session with a full recording.',
  },
  'history-damaged': {
    message: 'This part of the recording is damaged.',
    hint: 'Choose another time. The file was left untouched.',
  },
  'history-failed': {
    message: 'The history of the machine had to start again: {{detail}}',
    hint: 'What it held is lost; it is recording again.',
  },
  'recording-floor': {
    message: 'Full recording has stopped: too little space is free on the disk.',
    hint: 'Free some space and switch it on again. Runs go on being logged.',
  },
  'import-line': {
    message: 'Line {{line}} of “{{path}}” cannot be imported: {{detail}}.',
    hint: 'Nothing was kept of the file. Export it again, or import the session file itself.',
  },
};
