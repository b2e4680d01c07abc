/** Sentences for what the analyses found. */
export const findings = {
  deadlock: 'Deadlock: {{cycle}}.',
  'deadlock-stuck': 'Deadlock: {{cycle}}. Stuck behind it: {{stuck}}.',
  'self-deadlock': 'Self-deadlock: {{actor}} waits for {{object}}, which it already holds.',
  'lock-order': 'Lock-order hazard: {{cycle}}. This run was lucky; another schedule can deadlock.',
  'lock-order-struck': 'Lock-order hazard: {{cycle}}. In this run it led to a deadlock.',
  race: 'Data race: {{detail}}, with no common lock.',
  'race-both':
    'Data race on {{variable}}: no common lock protects it, and nothing orders the accesses of {{one}} and {{other}} (happens-before). Accessed by {{actors}}.',
  'race-unordered':
    'Data race on {{variable}}: nothing orders the accesses of {{one}} and {{other}} (happens-before). The lockset rule does not find it. Accessed by {{actors}}.',
  'race-hidden':
    'Data race on {{variable}}: no common lock protects it. In this run other locks happened to order the accesses of {{one}} and {{other}}, so that only the lockset rule finds it. Accessed by {{actors}}.',
  'lost-update_one':
    'Lost update: {{actor}} read {{variable}}, {{overwritten}} wrote it, then {{actor}} wrote what it had computed before. {{count, number}} write was lost.',
  'lost-update_other':
    'Lost update: {{actor}} read {{variable}}, {{overwritten}} wrote it, then {{actor}} wrote what it had computed before. {{count, number}} writes were lost.',
  zombie_one: 'Process {{ppid}} does not reap its children: it has {{count, number}} zombie.',
  zombie_other: 'Process {{ppid}} does not reap its children: it has {{count, number}} zombies.',
  orphan: 'Process {{pid}} lost its parent and was adopted by {{adopter}} (PID {{ppid}}).',
  starvation:
    'Starvation: {{actor}} waited {{times}} times the median for {{object}}, while others took it {{count}} times.',
  'starvation-forever': 'Starvation: {{actor}} never got {{object}}, while others took it {{count}} times.',
  livelock:
    'Livelock: {{actors}} refused each other {{objects}} {{count, number}} times up to the end of the run, and got nothing done.',
  convoy:
    'Convoy: {{waited, number}} of {{acquires, number}} acquires of {{object}} had to wait, for a median of {{waitMs, number}} ms; a hold took {{holdMs, number}} ms. There was a queue for {{percent, number}} % of the time.',
  inversion:
    'Priority inversion: {{waiter}} (nice {{waiterNice}}) waited {{ms, number}} ms for {{object}}, held by {{holder}} (nice {{holderNice}}), while {{medium}} (nice {{mediumNice}}) was running.',
  'slow-hold_one':
    '{{objects}}: held {{count, number}} time while the holder itself slept or waited ({{reason}}). Others waited {{ms, number}} ms for it meanwhile.',
  'slow-hold_other':
    '{{objects}}: held {{count, number}} times while the holder itself slept or waited ({{reason}}). Others waited {{ms, number}} ms in all meanwhile.',
  herd: 'Thundering herd: {{waker}} woke {{count, number}} actors that waited for {{object}}; {{back, number}} of them went back to waiting.',
  'lost-wakeup':
    'Lost wake-up: {{notifier}} signalled {{object}} while nothing waited for it. {{waiter}} waited for it afterwards, and was never woken.',
  'lost-wakeup-timeout':
    'Lost wake-up: {{notifier}} signalled {{object}} while nothing waited for it. {{waiter}} waited for it afterwards, until its time limit.',
  'pool-deadlock_one':
    'Pool deadlock: each worker ({{workers}}) waits in the middle of a task, and {{count, number}} task in {{queue}} has no worker left to run it.',
  'pool-deadlock_other':
    'Pool deadlock: each worker ({{workers}}) waits in the middle of a task, and {{count, number}} tasks in {{queue}} have no worker left to run them.',
  stall:
    'Stall: {{actors}} all wait without a time limit, and no actor is left that could end the wait for {{objects}}.',
  'leak-alive': 'Still alive when main ended: {{actors}}.',
  'leak-lock': '{{actor}} ended without releasing {{object}}.',
  leak: 'Process {{pid}} was still alive after the run.',
  'run-stage-ended': 'The process that starts the run’s actors ended unexpectedly.',
  'run-no-actor':
    'No process of the run could start. Check the limit of processes and threads (ulimit -u, RLIMIT_NPROC) and that of open files (ulimit -n, RLIMIT_NOFILE).',
  'run-process-limit':
    'The system refused another process or thread: the limit of processes of this user (RLIMIT_NPROC) is {{limit}}.',
  'run-not-started': 'The run could not be started: {{detail}}',
  'run-role-failed': '{{actor}} failed: {{detail}}',
  'run-actor-limit': 'The run was stopped: it exceeded the maximum of {{limit}} processes and threads.',
  'run-check-broke': 'A check could not be evaluated: {{detail}}',
  'run-cut-off': 'The program that ran it exited before the run ended.',
};
