/** Sentences for what the analyses found. */
export const findings = {
  deadlock: 'Deadlock: {{cycle}}.',
  'deadlock-stuck': 'Deadlock: {{cycle}}. Stuck behind it: {{stuck}}.',
  'self-deadlock': 'Deadlock with itself: {{actor}} waits for {{object}}, which it already holds.',
  'lock-order': 'Lock-order hazard: {{cycle}}. This run was lucky; another schedule can deadlock.',
  'lock-order-struck': 'Lock-order hazard: {{cycle}}. In this run it struck.',
  race: 'Race: {{detail}}, with no lock in common.',
  zombie: 'Process {{ppid}} does not collect the exit status of its children: zombies under it: {{count}}.',
  orphan: 'Process {{pid}} lost its parent and was adopted by {{adopter}} (pid {{ppid}}).',
  leak: 'Process {{pid}} was still alive after the run.',
  'run-stage-ended': 'The process that starts the run’s actors ended unexpectedly.',
  'run-not-started': 'The run could not be started: {{detail}}',
  'run-role-failed': '{{actor}} failed: {{detail}}',
  'run-actor-limit': 'The run was ended: it had more than {{limit}} processes and threads.',
  'run-check-broke': 'A check could not be evaluated: {{detail}}',
  'run-cut-off': 'The program that ran it ended before the run did.',
};
