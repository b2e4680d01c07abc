/** Runs that show something within ten seconds, for the first minutes; each has a sentence under `lab.first`. */
export const firstRuns = [
  { scenario: 'ticket-race', variant: 'no-lock', text: 'lab.first.tickets' },
  { scenario: 'deadlock', variant: 'ab-ba', text: 'lab.first.deadlock' },
  { scenario: 'zombie', variant: 'reap', text: 'lab.first.zombie' },
  { scenario: 'counter-race', variant: 'racy', text: 'lab.first.counter' },
  { scenario: 'coroutines', variant: 'one-blocks', text: 'lab.first.coroutines' },
] as const;
