/** Texts of the list of sessions. */
export const uiSessions = {
  sessions: {
    title: 'Sessions', refresh: 'Refresh', help: 'Each start of Procession writes one session file with every run and its events.', empty: 'No sessions yet', emptyHelp: 'Run a scenario in the lab: its session appears here.', toLab: 'Go to the lab',
    current: 'being written', problem: 'cannot be read', newer: '“{{path}}” was written by a newer Procession. Install the newer version to read it; the file was left untouched.', unreadable: '“{{path}}” could not be read. The file was left untouched.', runs: 'Runs: {{number}}', events: 'Events: {{number}}', noRuns: 'No runs in this session.', noRunsHelp: 'It was only used for monitoring.',
    open: 'Open', openRun: 'Open run {{id}}', delete: 'Delete', deleteTitle: 'Delete this session?', deleteBody: '“{{name}}” with {{runs}} runs ({{bytes}}) is removed from the disk. This cannot be undone.', deleteDo: 'Delete session', deleteFileTitle: 'Delete this file?', deleteFileBody: '“{{path}}” ({{bytes}}) cannot be read here and may not be a session at all. It is removed from the disk; this cannot be undone.', deleteFileDo: 'Delete file', deleted: 'Session “{{name}}” was deleted',
    deleteCurrent: 'The session being written cannot be deleted.', scenario: 'Scenario', variant: 'Variant', started: 'Started', duration: 'Duration', outcome: 'Outcome', showRuns: 'Runs of {{name}}',
  },
  export: {
    whole: 'Export session', format: { jsonl: 'JSON Lines', csv: 'CSV', sqlite: 'SQLite copy' }, progress: '{{rows}} of {{total}} rows', running: 'Exporting…', failed: 'The export failed', done: 'Export finished',
    saved: 'Saved to {{path}}', downloaded: 'The download has started.', size: '{{bytes}}, runs: {{runs}}, events: {{events}}',
  },
};
