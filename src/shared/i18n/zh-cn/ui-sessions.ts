/** Texts of the list of sessions. */
export const uiSessions = {
  sessions: {
    title: '会话', refresh: '刷新', help: 'Procession 每次启动都会写一个会话文件，包含所有运行及其事件。', empty: '还没有会话', emptyHelp: '请在实验室运行一个场景，其会话会显示在这里。', toLab: '前往实验室',
    current: '正在写入', problem: '无法读取', newer: '“{{path}}”由更新版本的 Procession 写出。请安装更新的版本来读取；文件未被改动。', unreadable: '无法读取“{{path}}”。文件未被改动。', runs: '运行：{{number}}', events: '事件：{{number}}', noRuns: '此会话没有运行。', noRunsHelp: '它只用于监视。',
    open: '打开', openRun: '打开运行 {{id}}', delete: '删除', deleteTitle: '删除此会话？', deleteBody: '“{{name}}”及其 {{runs}} 个运行（{{bytes}}）将从磁盘删除，无法恢复。', deleteDo: '删除会话', deleteFileTitle: '删除此文件？', deleteFileBody: '“{{path}}”（{{bytes}}）在此无法读取，可能根本不是会话文件。它将从磁盘删除，无法恢复。', deleteFileDo: '删除文件', deleted: '已删除会话“{{name}}”',
    deleteCurrent: '正在写入的会话不能删除。', scenario: '场景', variant: '变体', started: '开始时间', duration: '时长', outcome: '结果', showRuns: '{{name}} 的运行',
  },
  export: {
    whole: '导出会话', format: { jsonl: 'JSON Lines', csv: 'CSV', sqlite: 'SQLite 副本' }, progress: '{{rows}} / {{total}} 行', running: '正在导出…', failed: '导出失败', done: '导出完成',
    saved: '已保存到 {{path}}', downloaded: '下载已开始。', size: '{{bytes}}，运行：{{runs}}，事件：{{events}}',
  },
};
