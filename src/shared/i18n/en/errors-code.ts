/** Texts of the errors in programs and schedules of the workbench. */
export const codeErrors = {
  'code-syntax': {
    message: 'Line {{line}}: {{detail}}.',
    hint: 'The program is a JavaScript module; types are allowed.',
  },
  'code-time': {
    message: 'Line {{line}}: “{{name}}” depends on the time, so a schedule could not be repeated.',
    hint: 'Use yieldNow() for a step that does nothing; to wait, use an event or a condition.',
  },
  'code-random': {
    message: 'Line {{line}}: “{{name}}” is random, so a schedule could not be repeated.',
    hint: 'Let the schedule decide, or use constants.',
  },
  'code-outside': {
    message: 'Line {{line}}: “{{name}}” reaches outside the program.',
    hint: 'Use shared(…) for what threads share, queue(…) for what they send, and assert(…) for what must be true.',
  },
  'code-promise': {
    message: 'Line {{line}}: “{{name}}” would run code between steps.',
    hint: 'Declare each thread with thread(id, function), and wait with mutex, semaphore, condition, event, barrier or queue.',
  },
  'code-module': {
    message: 'Line {{line}}: “{{name}}” loads or shares a module.',
    hint: 'A program is one file; the names that it may use are global.',
  },
  'code-unknown': {
    message: 'Line {{line}}: there is no “{{name}}” here.',
    hint: 'Known: {{known}}.',
  },
  'code-state': {
    message: 'Line {{line}}: “{{name}}” could change without a step.',
    hint: 'Declare what threads share with shared({ {{name}}: … }), and constants with const.',
  },
  'code-changes': {
    message: 'Line {{line}}: a thread has changed something that is not shared, so its steps cannot be repeated.',
    hint: 'Declare what outlives a thread’s function with shared(…); variables inside the function are free.',
  },
  'code-invalid': {
    message: 'The program is wrong: {{detail}}.',
    hint: 'Correct it and try again.',
  },
  'code-stopped': {
    message: 'The program was ended: {{detail}}.',
    hint: 'Use fewer threads or steps, or set a limit such as --bound 2.',
  },
  'schedule-unknown': {
    message: 'Word {{position}} of the schedule, “{{word}}”, names no thread.',
    hint: 'Threads: {{known}}. A number repeats a step: “A3” is “A A A”.',
  },
  'schedule-blocked': {
    message: 'Step {{position}} of the schedule: thread {{thread}} cannot go on ({{reason}}).',
    hint: 'Threads that can: {{enabled}}.',
  },
  'schedule-too-long': {
    message: 'A schedule may have at most {{limit}} steps.',
    hint: 'Shorten it, or make the loops of the program shorter.',
  },
  'workbench-limit': {
    message: 'The workbench runs at most {{limit}} programs at once.',
    hint: 'Close a page of the workbench, or stop a search.',
  },
  'real-needs-schedule': {
    message: 'Real threads run one schedule: --real needs --schedule, and a search is made on the model.',
    hint: 'Search first, then run a schedule that it found with --schedule … --real.',
  },
  'challenge-invalid': {
    message: 'The challenge is wrong, line {{line}}: {{detail}}.',
    hint: 'docs/challenges.md describes the file.',
  },
  'challenge-cheat': {
    message: 'Line {{line}}: “{{name}}” belongs to the challenge and may not be used or replaced.',
    hint: 'Change only what the program does; threads and checks stay as they are.',
  },
  'challenge-unknown': {
    message: 'There is no challenge “{{name}}”.',
    hint: '“procession challenge” lists them; a file is given with its path.',
  },
} as const;
