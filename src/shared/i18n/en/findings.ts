/** Sentences for what the analyses found. */
export const findings = {
  deadlock: 'Deadlock: {{cycle}}.',
  'deadlock-stuck': 'Deadlock: {{cycle}}. Stuck behind it: {{stuck}}.',
  'self-deadlock': 'Self-deadlock: {{actor}} waits for {{object}}, which it already holds.',
  'lock-order': 'Lock-order hazard: {{cycle}}. This run was lucky; another schedule can deadlock.',
  'lock-order-struck': 'Lock-order hazard: {{cycle}}. In this run it led to a deadlock.',
  race: 'Data race: {{detail}}, with no common lock.',
  zombie_one: 'Process {{ppid}} does not reap its children: it has {{count, number}} zombie.',
  zombie_other: 'Process {{ppid}} does not reap its children: it has {{count, number}} zombies.',
  orphan: 'Process {{pid}} lost its parent and was adopted by {{adopter}} (PID {{ppid}}).',
  starvation:
    'Starvation: {{actor}} waited {{times}} times the median for {{object}}, while others took it {{count}} times.',
  'starvation-forever': 'Starvation: {{actor}} never got {{object}}, while others took it {{count}} times.',
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
