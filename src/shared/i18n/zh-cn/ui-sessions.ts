/** Texts of the list of sessions. */
export const uiSessions = {
  sessions: {
    title: '会话', refresh: '刷新', help: '运行、录制以及您保留的过去都存放在会话文件中。将文件拖到此处即可导入。', empty: '还没有会话', emptyHelp: '请在实验室运行一个场景，其会话会显示在这里。', toLab: '前往实验室',
    current: '正在写入', problem: '无法读取', newer: '“{{path}}”由更新版本的 Procession 写出。请安装更新的版本来读取；文件未被改动。', unreadable: '无法读取“{{path}}”。文件未被改动。', runs: '运行：{{number}}', events: '事件：{{number}}', noRuns: '此会话没有运行。', noRunsHelp: '它只用于监视。',
    open: '打开', openRun: '打开运行 {{id}}', delete: '删除', deleteTitle: '删除此会话？', deleteBody: '“{{name}}”及其 {{runs}} 个运行（{{bytes}}）{{fate}}', deleteDo: '删除会话', deleteFileTitle: '删除此文件？', deleteFileBody: '“{{path}}”（{{bytes}}）在此无法读取，可能根本不是会话文件。它{{fate}}', toTrash: '将移到回收站，可以恢复。', forGood: '将从磁盘永久删除；此系统没有可用的回收站。', deleteFileDo: '删除文件', deleted: '已永久删除会话“{{name}}”',
    deleteCurrent: '正在写入的会话不能删除。', scenario: '场景', variant: '变体', started: '开始时间', duration: '时长', outcome: '结果', showRuns: '{{name}} 的运行',
    openName: '打开会话 {{name}}', machine: '机器：{{span}}', notes: '笔记：{{number}}', more: '{{name}} 的更多操作', rename: '重命名…', renameTitle: '为此会话命名', renameDo: '重命名', updateFailed: '会话未更改', reveal: '在文件夹中显示', trashed: '会话“{{name}}”已移到回收站',
    addTag: '标签', newTag: '新标签', addDo: '添加', removeTag: '移除标签 {{tag}}', tagFilter: '标签', everyTag: '所有标签', search: '按标题、标签、场景搜索', shown: '{{shown}} / {{total}} · {{bytes}}', noMatch: '没有符合的会话', noMatchHelp: '请换个词，或选择所有标签。',
    import: '导入…', importing: '{{name}}：{{sent}} / {{total}}', imported: '已导入“{{name}}”', importFailed: '无法导入“{{name}}”', dropHere: '将会话文件或 JSON Lines 导出文件拖到此处',
    tabs: '会话的各部分', tab: { processes: '进程', runs: '运行', findings: '发现', notes: '笔记' }, machineSpan: '机器记录：{{from}} 至 {{to}}', noMachine: '仅包含运行', noMachineHelp: '此会话没有记录整机，请查看其中的运行。', when: '时间', found: '发现内容',
  },
  export: {
    whole: '导出会话', format: { jsonl: 'JSON Lines', csv: 'CSV', sqlite: 'SQLite 副本', perfetto: 'Perfetto 跟踪', html: '报告 (HTML)' }, progress: '{{rows}} / {{total}} 行', running: '正在导出…', failed: '导出失败', done: '导出完成',
    title: '导出 {{name}}', as: '格式', start: '导出', language: '报告语言', noPreview: '无法得知其中的内容。',
    good: {
      jsonl: '每行一个 JSON 对象，无损：供脚本使用，也可重新导入', csv: '每个表一个文件的 zip：供电子表格和统计使用', sqlite: '会话本身作为数据库：供 SQL 查询和转交',
      perfetto: '包含线程、锁和流向的时间线：用 ui.perfetto.dev 打开', html: '一页可阅读、打印和附上的报告，含图、检查和解释',
    },
    holds: '包含内容', nothing: '无', hostname: '其中的机器名：{{name}}', table: { runs: '运行', actors: '参与者', events: '事件', samples: '采样', findings: '发现', checks: '检查', metrics: '指标', notes: '笔记', machine: '机器', meta: '会话信息' },
    noForeign: '除 Procession 启动的进程外不含其他进程。', foreign: '有 {{number}} 个进程不是 Procession 启动的，以下内容除非您勾选，否则不会导出：', part: { commands: '命令行（{{number}}）', users: '用户名和用户 ID（{{number}}）', paths: '路径、终端和控制组（{{number}}）' }, examples: '例如 {{list}}',
    leftOut: '其他程序的进程略去了：{{parts}}。', partName: { commands: '命令行', users: '用户名和用户 ID', paths: '路径、终端和控制组' }, comma: '、',
    saved: '已保存到 {{path}}', downloaded: '下载已开始。', size: '{{bytes}}，运行：{{runs}}，事件：{{events}}',
  },
};
