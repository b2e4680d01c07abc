/** Texts of the machine's past: time bar, player, notes, recording, comparison. */
export const uiTime = {
  time: {
    bar: 'The machine’s past', last: 'The last', recorded: 'Recorded', seconds: '{{number}} s', minutes: '{{number}} min', none: 'Nothing is recorded yet.', notKept: 'The past of the machine is not kept here.',
    strip: 'CPU of the machine so far. Arrow keys go through the recorded instants, Enter shows the machine as it was then.', scrub: 'Instant that is shown. Arrow keys go through the recorded instants.',
    chart: '{{name}}: arrow keys go through the instants, Enter shows the machine as it was then', instant: '{{time}} · CPU {{cpu}} % · {{memory}} · processes: {{processes}}',
    marks: 'Runs, findings and notes', moreMarks: 'and {{number}} more', band: 'Run of {{scenario}} ({{variant}}), from {{from}}',
    past: 'The past', looking: 'Looking at {{time}}', live: 'Back to live', reading: 'Reading the recording…', recordedRows: 'As recorded', noActions: 'This is the past: processes can be signalled or changed only live.',
    onlyLive: 'This place tells of now only', onlyLiveHelp: 'You are looking at the past. Waits, births and deaths, and alerts are told of the live machine.',
    machineHelp: 'What was recorded of the machine in the two minutes up to this instant. Single cores, pressure, disks and networks are not recorded.', cpuThen: 'CPU of the machine over two minutes, {{cpu}} % at the end', memoryThen: 'Memory in use over two minutes, {{memory}} at the end', processesThen: 'Number of processes over two minutes, {{number}} at the end',
    notRecorded: 'Not recorded, only a living process can be asked: {{list}}.', notThere: 'At {{time}} there was no such process. These are the values that were shown before.',
    player: 'Player', play: 'Play', pause: 'Pause playing', tickBack: 'One sample back', tickNext: 'One sample forward', findingBack: 'To the finding before', findingNext: 'To the next finding', speed: 'Speed', times: '{{speed}}×',
    events: 'Events of the run', eventBack: 'One event back', eventNext: 'One event forward', event: '{{number}}/{{total}} · {{time}} · {{actor}} {{words}}', eventNone: 'Run of {{scenario}}', noRun: 'No run of the lab at this instant.',
    noteGroup: 'Bookmarks and notes', addBookmark: 'Set a bookmark here', addNote: 'Write a note here', bookmark: 'Bookmark', note: 'Note', bookmarked: 'Bookmark set at {{time}}', notes: 'Notes: {{number}}', noteList: 'Bookmarks and notes of this recording', noNotes: 'No bookmarks or notes yet. Set one while you look at an instant.',
    noteTitle: 'Note about {{time}}', noteText: 'What is to be seen here', noteDo: 'Write note', removeNote: 'Remove the mark at {{time}}', noteFailed: 'The note was not kept',
    keep: 'Keep…', keepTitle: 'Keep the past as a session', keepHelp: 'What is kept now would be dropped when it is too old. As a session it stays, and can be opened, exported and handed on.', title: 'Title', titleHint: 'What was odd?', part: 'Which part', parts: { all: 'All that is there', last5: 'The last 5 minutes', last15: 'The last 15 minutes', around: 'Two minutes before and after this instant' },
    keepDo: 'Keep', keptDone: 'Kept as a session', openSession: 'Open session',
    limits: 'How much of the past is kept', limitsHelp: '{{frames}} instants are kept now, {{bytes}} in memory. Whichever limit is reached first drops the oldest.', limitMinutes: 'Minutes', limitBytes: 'Memory in MiB', limitsSet: 'Set limits',
  },
  record: {
    button: 'Record', on: 'Recording · {{bytes}}', problem: 'Recording stopped', title: 'Recording', full: 'Record every process', help: 'Into the session that is being written, until you stop it or the disk is nearly full. Runs are always recorded.',
    size: 'Size of the session', rate: 'Grows by', free: 'Free on the disk', floor: 'Stops when less is free than', dropped: 'Events that could not be kept', stopped: 'The recording was stopped: {{problem}}',
  },
  compare: {
    title: 'Compare two runs', with: 'Compare with…', left: 'First run', right: 'Second run', change: 'Another run', choose: 'Choose', chooseRun: 'Choose run {{id}}', two: 'Compare the chosen two', twoHelp: 'Tick two runs; a run’s page can also be compared with one of another session.',
    chooseLeft: 'Choose the first run.', chooseRight: 'Choose the run to compare it with. Runs of the same scenario come first.', session: 'From session', currentSession: 'the one being written', noOther: 'There is no other run in this session.',
    otherScenario: 'These are runs of different scenarios: most of what they measured has no counterpart.', onlyDifferent: 'Only what differs', lanes: 'Timeline: {{run}}', differs: 'differs', changeOf: 'Change', nothing: 'Neither run has any.', allSame: 'Nothing differs.',
  },
};
