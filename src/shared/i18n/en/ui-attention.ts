/** Texts of what needs attention: zombies, deadlocks, births and deaths, alerts. */
export const uiAttention = {
  attention: {
    title: 'Attention', tabs: 'What to look at', tab: { troubles: 'Needs attention', lives: 'Births and deaths', alerts: 'Alerts' }, unseen: '{{number}} alerts not looked at yet',
    looked: 'Looked at {{time}}; looks again every two seconds.', none: 'Nothing needs attention', noneHelp: 'No zombies, no processes that wait for each other, no adopted orphans. Whatever comes up is shown here.', loading: 'Looking…',
  },
  zombies: {
    title: 'Zombies', none: 'No process has ended without being collected.', of: 'Not collected by', unknownParent: 'Their parent cannot be told: it may be outside this container.', count: '{{number}} zombies', one: '1 zombie',
    was: 'Last command line', since: 'Since', sinceAt: '{{time}}, for {{span}}', sinceBefore: 'at least since {{time}}, for more than {{span}}', notSeen: 'not seen while it lived',
    why: 'A zombie uses no CPU and no memory, only a place in the process table; it goes when its parent collects it with wait(). That is for the parent to do: signals to the zombie have no effect.',
    doWait: 'The parent’s program should call wait() or waitpid() when a child ends.', doSignal: 'SIGCHLD reminds the parent that a child has ended; it helps if the parent handles it.', doEnd: 'If the parent ends, the first process of the machine adopts the zombies and collects them at once.',
    doInit: 'Its parent is the first process of the machine (or of the container), whose task is to collect orphans. If it does not, that program is at fault; in a container, start it under an init such as tini.',
    passing: '{{number}} more ended a moment ago and will most likely be collected at once.', passingOnly: 'Nothing lasting: {{number}} processes ended a moment ago and will most likely be collected at once.',
    openParent: 'Show the parent', remind: 'Send SIGCHLD',
  },
  deadlocks: { title: 'Deadlocks', none: 'No processes wait for each other in a circle.' },
  adoptions: { title: 'Adopted orphans', none: 'No process has lost its parent while Procession was watching.', process: 'Process', from: 'Its parent was', to: 'Adopted by', when: 'Seen' },
  lives: {
    title: 'Births and deaths', find: 'Find by name, command, number, user…', kind: 'Kind', all: 'All', kinds: { birth: 'Births', death: 'Deaths', adopted: 'Adopted' }, what: { birth: 'born', death: 'died', adopted: 'adopted' },
    time: 'Time', happened: 'What', process: 'Process', command: 'Command', user: 'User', how: 'How', started: 'child of {{parent}}', startedUnknown: 'parent not known', ended: 'exit code {{code}}', killed: 'ended by {{signal}}', endUnknown: 'how is not known', lived: 'lived {{span}}', handed: 'from {{from}} to {{to}}', nobody: 'nobody known',
    counts: '{{births}} births and {{deaths}} deaths seen since {{since}}.', unseen: 'The kernel counted {{forks}} new processes and threads; up to {{unseen}} of them came and went between two looks.', noForks: 'This system does not count new processes: how many came and went between two looks cannot be told.',
    shown: '{{shown}} of {{total}} shown', held: 'held still: {{number}} newer ones wait', newest: 'Show the newest', none: 'Nothing has been born or died yet since Procession is watching.', noMatch: 'Nothing matches.', heldHelp: 'The list stands still while you point at it or have scrolled down.',
  },
  alerts: {
    rules: 'Rules', newRule: 'New rule', add: 'Add rule', about: 'What to tell you about. A process filter after the rule says which processes are meant, such as name:node user:root.', enabled: 'Watch for {{rule}}', remove: 'Delete {{rule}}', noRules: 'There are no rules yet. Write one, or click an example.',
    tooMany: 'There are 100 rules already, which is the most.', examples: 'Examples', notSent: 'The rules are not in force: {{detail}}', firedTimes: 'fired {{number}}×', unreadable: 'This rule cannot be read any more: {{detail}}',
    example: { zombie: 'a process has been a zombie for longer', blocked: 'a process sleeps uninterruptibly for longer', cpu: 'CPU above this much of one core for so long', memory: 'memory above this for so long', growth: 'memory grows by so much within the time', appears: 'such a process appears', disappears: 'such a process is gone' },
    fired: 'What fired', noFired: 'Nothing has fired.', time: 'Time', rule: 'Rule', process: 'Process', value: 'Measured', state: 'State', lasts: 'lasts', over: 'over at {{time}}', once: 'happened', more: 'and {{number}} earlier ones', firesLine: '{{name}} {{pid}} {{value}}', several: '{{number}} alerts fired',
    notify: 'Notify me on the desktop, too', granted: 'Notifications come while Procession is open, also in the background.', denied: 'The system or the browser refuses notifications; allow them there first. Messages inside Procession come all the same.', unavailable: 'Notifications are not available here. Messages inside Procession come all the same.',
  },
};
