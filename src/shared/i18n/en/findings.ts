/** Sentences for what the analyses found. */
export const findings = {
  deadlock: 'Deadlock: {{cycle}}',
  'deadlock-stuck': 'Deadlock: {{cycle}} Stuck behind it: {{stuck}}.',
  'deadlock-step': '{{actor}} waits for {{object}}, held by {{holder}}.',
  'self-deadlock': 'Deadlock with itself: {{actor}} waits for {{object}}, which it already holds.',
  'lock-order': 'Lock-order hazard: {{cycle}}. This run was lucky; another schedule can deadlock.',
  'lock-order-struck': 'Lock-order hazard: {{cycle}}. In this run it struck.',
  race: 'Race: {{detail}}',
  zombie: '{{count}} zombies under process {{ppid}} that does not collect their exit status.',
  orphan: 'Process {{pid}} lost its parent and was adopted by {{adopter}} (pid {{ppid}}).',
  starvation: '{{actor}} waited {{ms}} ms, far longer than the others.',
  leak: 'Process {{pid}} was still alive after the run.',
};
