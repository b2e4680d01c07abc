/** Texts of the list of sessions. */
export const uiSessions = {
  sessions: {
    title: 'Sessions', refresh: 'Refresh', help: 'Runs, recordings and what you keep of the past lie in session files. Drop a file here to import it.', empty: 'No sessions yet', emptyHelp: 'Run a scenario in the lab: its session appears here.', toLab: 'Go to the lab',
    current: 'being written', problem: 'cannot be read', newer: '“{{path}}” was written by a newer Procession. Install the newer version to read it; the file was left untouched.', unreadable: '“{{path}}” could not be read. The file was left untouched.', runs: 'Runs: {{number}}', events: 'Events: {{number}}', noRuns: 'No runs in this session.', noRunsHelp: 'It was only used for monitoring.',
    open: 'Open', openRun: 'Open run {{id}}', delete: 'Delete', deleteTitle: 'Delete this session?', deleteBody: '“{{name}}” with {{runs}} runs ({{bytes}}) {{fate}}', deleteDo: 'Delete session', deleteFileTitle: 'Delete this file?', deleteFileBody: '“{{path}}” ({{bytes}}) cannot be read here and may not be a session at all. It {{fate}}', toTrash: 'goes to the trash, from which it can be restored.', forGood: 'is removed from the disk for good; this system has no trash that can be used.', deleteFileDo: 'Delete file', deleted: 'Session “{{name}}” was deleted for good',
    deleteCurrent: 'The session being written cannot be deleted.', scenario: 'Scenario', variant: 'Variant', started: 'Started', duration: 'Duration', outcome: 'Outcome', showRuns: 'Runs of {{name}}',
    openName: 'Open session {{name}}', machine: 'Machine: {{span}}', notes: 'Notes: {{number}}', more: 'More for {{name}}', rename: 'Rename…', renameTitle: 'Name this session', renameDo: 'Rename', updateFailed: 'The session was not changed', reveal: 'Show in folder', trashed: 'Session “{{name}}” is in the trash',
    addTag: 'Tag', newTag: 'New tag', addDo: 'Add', removeTag: 'Remove tag {{tag}}', tagFilter: 'Tag', everyTag: 'Every tag', search: 'Search by title, tag, scenario', shown: '{{shown}} of {{total}} · {{bytes}}', noMatch: 'No session matches', noMatchHelp: 'Try another word, or every tag.',
    import: 'Import…', importing: '{{name}}: {{sent}} of {{total}}', imported: '“{{name}}” was imported', importFailed: '“{{name}}” could not be imported', dropHere: 'Drop session files or JSON Lines exports here',
    tabs: 'Parts of the session', tab: { processes: 'Processes', runs: 'Runs', findings: 'Findings', notes: 'Notes' }, machineSpan: 'The machine from {{from}} to {{to}}', noMachine: 'It holds runs only', noMachineHelp: 'The whole machine was not recorded into this session; see its runs.', when: 'When', found: 'What was found',
  },
  export: {
    whole: 'Export session', format: { jsonl: 'JSON Lines', csv: 'CSV', sqlite: 'SQLite copy', perfetto: 'Perfetto trace', html: 'Report (HTML)' }, progress: '{{rows}} of {{total}} rows', running: 'Exporting…', failed: 'The export failed', done: 'Export finished',
    title: 'Export {{name}}', as: 'As', start: 'Export', language: 'Language of the report', noPreview: 'What it would hold cannot be told.',
    good: {
      jsonl: 'One JSON object per line, lossless: for scripts, and to import it here again', csv: 'A zip with one table per file: for spreadsheets and statistics', sqlite: 'The session itself as a database: for SQL, and to hand on',
      perfetto: 'A timeline with threads, locks and flows: open it in ui.perfetto.dev', html: 'One page to read, print and attach, with picture, checks and explanations',
    },
    holds: 'What it holds', nothing: 'nothing', hostname: 'Name of the machine in it: {{name}}', table: { runs: 'Runs', actors: 'Actors', events: 'Events', samples: 'Samples', findings: 'Findings', checks: 'Checks', metrics: 'Metrics', notes: 'Notes', machine: 'Machine', meta: 'Session facts' },
    noForeign: 'It holds no processes but those that Procession started.', foreign: 'Of {{number}} processes that Procession did not start, this is left out unless you include it:', part: { commands: 'Command lines ({{number}})', users: 'User names and ids ({{number}})', paths: 'Paths, terminals and control groups ({{number}})' }, examples: 'for instance {{list}}',
    leftOut: 'Left out of other programs’ processes: {{parts}}.', partName: { commands: 'command lines', users: 'user names and ids', paths: 'paths, terminals and control groups' }, comma: ', ',
    saved: 'Saved to {{path}}', downloaded: 'The download has started.', size: '{{bytes}}, runs: {{runs}}, events: {{events}}',
  },
};
