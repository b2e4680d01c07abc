/** Texts of exports for people: the report and the names in a trace. */
export const uiReport = {
  report: {
    title: '{{title}} – Procession report', session: 'Recorded session', made: 'Report made on {{time}}', recorded: 'Recorded from', host: 'Machine', system: 'System', cores: 'Processors', memory: 'Memory', node: 'Node.js',
    noForeign: 'Only the processes of the runs are in this report; nothing was left out.', nothingLeftOut: 'Nothing was left out of what was recorded of other programs.', leftOut: 'Left out of what was recorded of other programs: {{parts}}. Their names stand here; their environment is never recorded.', comma: ', ',
    part: { commands: 'command lines', users: 'users', paths: 'paths of executables, terminals and control groups' },
    runs: 'Runs', run: 'Run', runsCaption: 'Every run of the session', dropped: 'Events dropped', runsLeftOut: 'Of {{total}} runs {{number}} have no section of their own here; other formats hold them all.', runAt: 'Run {{id}}, started {{time}}, took {{length}}',
    machinePast: 'The whole machine', span: 'From {{from}} to {{to}}; where the curve has a hole nothing was recorded.', machineCpu: 'CPU of the whole machine, %', machineMemory: 'Memory in use', processesAt: 'Who used most CPU at {{time}}: {{shown}} of {{total}} processes',
    pictureOf: 'Timeline of {{number}} actors; the table of actors has the times in figures.', lanesLeftOut: 'Of {{total}} actors {{number}} are not drawn.', rowsLeftOut: 'Of {{total}} rows {{number}} are not shown; other formats hold them all.', eventCount: 'Events recorded: {{number}}.',
    checksCaption: 'What was expected and what was observed', check: 'Check', verdict: 'Verdict', measured: 'What the run measured', measuredBySubject: 'Measured for each', metric: 'Figure', value: 'Value', subject: 'Of',
    actorsCaption: 'Processes and threads, with the time each spent in every state', endUnknown: 'end not seen', notes: 'Bookmarks and notes', notesCaption: 'Written by whoever recorded or looked at the session', instant: 'Instant', text: 'Text',
  },
  trace: {
    cpu: 'CPU, % of a core', memory: 'Resident memory, bytes', threads: 'Threads alive', machineCpu: 'CPU of the machine, %', machineMemory: 'Memory in use, bytes', processes: 'Number of processes', gap: 'Not recorded', permits: 'Permits of {{object}}', depth: 'Items in {{object}}', notes: 'Notes on the session', bookmark: 'Bookmark',
  },
};
