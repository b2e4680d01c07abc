/** Texts of the lab. */
export const uiLab = {
  lab: {
    title: 'Lab', search: 'Search scenarios', none: 'No scenario matches “{{text}}”.', noneHelp: 'Try another word, or clear the search.', empty: 'No scenarios yet', emptyHelp: 'This host offers none.',
    choose: 'Choose a scenario', chooseHelp: 'Each one runs real processes or threads and shows what happens. Pick one on the left.',
    unavailable: 'Not on this system: needs {{needs}}', variant: 'Variant', parameters: 'Parameters', noParameters: 'This scenario has no parameters.',
    reset: 'Defaults', start: 'Start', limits: 'Limits', limitActors: 'at most {{number}} processes and threads', limitTime: 'at most {{time}}', limitEvents: 'at most {{number}} events',
    endsByLimit: 'Does not end by itself: ended by its time limit or by you.', recent: 'Recent runs',
    kind: { process: 'processes', thread: 'threads', simulation: 'simulation', card: 'reference' },
    field: { range: 'Choose a whole number from {{min}} to {{max}}.', whole: 'Type a whole number from {{min}} to {{max}}.', boolean: 'Choose on or off.', choice: 'Choose one of: {{choices}}.', tooLong: 'At most {{max}} characters.', between: '{{min}} to {{max}}' },
    group: {
      os: 'Operating system', process: 'Processes', lifecycle: 'Process life', mutex: 'Mutual exclusion', ipc: 'Inter-process communication', prodcon: 'Producers and consumers', thread: 'Threads', race: 'Race conditions', gil: 'Global interpreter lock', locks: 'Locks, deadlock, semaphores', deadlock: 'Deadlock', scheduling: 'Scheduling', sync: 'Synchronisation', signals: 'Signals', pool: 'Pools', perf: 'Computing and waiting', coro: 'Coroutines', tcp: 'TCP servers',
    },
  },
  explain: { title: 'Explanation', see: 'What you see', why: 'Why it happens', avoid: 'How to avoid it', os: 'What the operating system does', mistakes: 'Common mistakes', platforms: 'Python, Node, POSIX and Windows', reading: 'Further reading' },
  run: {
    title: 'Run {{id}}', back: 'All scenarios', stop: 'Stop', again: 'Run again', export: 'Export', elapsed: 'Elapsed', loading: 'Loading the run…', stopped: 'Asked the run to stop',
    outcome: { running: 'running', passed: 'passed', failed: 'failed', stopped: 'stopped', 'timed-out': 'timed out', error: 'error' },
    outcomeHelp: { running: 'Going on now', passed: 'Every check passed', failed: 'At least one check failed', stopped: 'Ended by a person', 'timed-out': 'Ended by its time limit', error: 'Could not be carried out' },
    timeline: 'Timeline', log: 'Events', checks: 'Checks', findings: 'Findings', metrics: 'Metrics', actors: 'Actors', graph: 'Who waits for whom', leftovers: 'Still alive after clean-up: {{pids}}',
    dropped: '{{number}} events were dropped because there were too many.', noFindings: 'Nothing suspicious was found.', noFindingsYet: 'Nothing suspicious so far.', noMetrics: 'This run measured nothing else.', noMetricsYet: 'Nothing measured so far.', noChecksYet: 'Checks are made when the run has ended.', noChecks: 'This run has no checks.',
    noActors: 'No process or thread has started yet.', expected: 'Expected', observed: 'Observed',
    check: { pending: 'pending', passed: 'passed', failed: 'failed', inconclusive: 'inconclusive' },
    finding: { deadlock: 'Deadlock', 'lock-order': 'Lock order', race: 'Race', zombie: 'Zombie', orphan: 'Orphan', starvation: 'Starvation', leak: 'Leak' },
  },
  lane: {
    running: 'running', lock: 'waiting for a lock', signal: 'waiting for a signal', queue: 'blocked on a queue', sleeping: 'sleeping', joining: 'waiting for another to end', stopped: 'stopped', zombie: 'zombie', dead: 'ended',
    hold: 'holding a lock', waitingFor: '{{state}}: {{object}}', segment: '{{state}}, {{from}} to {{to}} ({{length}})', now: 'now',
    summary: '{{actor}}: {{parts}}', part: '{{state}} {{time}}', help: 'Left and right arrow keys walk through the stretches.', holds: 'holds {{objects}}', kindProcess: 'process {{pid}}', kindThread: 'thread of {{pid}}', legend: 'Legend',
  },
  graph: { wait: '{{from}} waits for {{to}}', timed: '{{from}} waits for {{to}} for a limited time', hold: '{{to}} holds {{from}}', none: 'Nobody waits for a lock now.', cycle: 'Cycle: {{cycle}}.', snapshot: 'As it stood at {{time}}.', noCycle: 'No cycle.' },
  log: { filter: 'Find in events', actor: 'Actor', kind: 'Kind', all: 'All', count: '{{shown}} of {{total}} events', none: 'No events match.', waiting: 'No events yet.', follow: 'Follow',
    kinds: { 'actor-started': 'started', 'actor-ended': 'ended', 'actor-exited': 'exited', note: 'note', value: 'value', metric: 'metric', access: 'access', wait: 'wait', proceed: 'proceed', release: 'release', failure: 'failure' } },
  event: {
    'started-process': 'started as process {{pid}} ({{role}})', 'started-thread': 'started as thread {{tid}} of process {{pid}} ({{role}})', ended: 'came to its end with code {{code}}',
    exited: '{{subject}} exited with code {{code}}', killed: '{{subject}} was ended by {{signal}}', read: 'read {{name}} = {{value}}', write: 'wrote {{name}} = {{value}}', metric: '{{name}} = {{value}} {{unit}}',
    'wait-lock': 'wants {{object}}', 'wait-signal': 'waits at {{object}} ({{op}})', 'wait-queue': 'wants to {{op}} on {{object}}', 'wait-timer': 'sleeps', 'wait-actor': 'waits for {{object}} to end',
    'proceed-lock': 'got {{object}}', 'proceed-signal': 'passed {{object}} ({{op}})', 'proceed-queue': '{{op}} on {{object}} done', 'proceed-timer': 'woke up', 'proceed-actor': 'saw {{object}} end',
    'release-lock': 'released {{object}}', 'release-signal': '{{op}} on {{object}}', 'release-queue': '{{op}} on {{object}}', 'release-timer': 'set {{object}} off', 'release-actor': 'let {{object}} go',
    'access-read': 'read {{variable}} {{count}} times, holding {{held}}', 'access-write': 'wrote {{variable}} {{count}} times, holding {{held}}',
    timeout: 'gave up on {{object}}: time was over', refused: 'was refused {{object}}', failure: 'failed with {{name}}: {{detail}}',
  },
  actor: { id: 'Actor', role: 'Role', kind: 'Kind', parent: 'Parent', exit: 'Ended with', process: 'process', thread: 'thread', alive: 'alive', code: 'code {{code}}' },
};
