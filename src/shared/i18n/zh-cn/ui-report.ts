/** Texts of exports for people: the report and the names in a trace. */
export const uiReport = {
  report: {
    title: '{{title}} – Procession 报告', session: '录制的会话', made: '报告生成于 {{time}}', recorded: '录制开始', host: '机器', system: '系统', cores: '处理器', memory: '内存', node: 'Node.js 版本',
    noForeign: '此报告只包含各次运行的进程，没有略去任何内容。', nothingLeftOut: '关于其他程序的录制内容全部保留，没有略去。', leftOut: '关于其他程序的录制内容中略去了：{{parts}}。名称保留；环境变量从不录制。', comma: '、',
    part: { commands: '命令行', users: '用户', paths: '可执行文件、终端和控制组的路径' },
    runs: '运行列表', run: '运行', runsCaption: '此会话的所有运行', dropped: '丢弃的事件', runsLeftOut: '共 {{total}} 次运行，其中 {{number}} 次在此没有单独的章节；其他格式包含全部。', runAt: '运行 {{id}}，开始于 {{time}}，历时 {{length}}',
    machinePast: '整台机器', span: '从 {{from}} 到 {{to}}；曲线中断处没有录制。', machineCpu: '整台机器的 CPU，%', machineMemory: '已用内存', processesAt: '{{time}} 时 CPU 占用最多的进程：{{total}} 个中的 {{shown}} 个',
    pictureOf: '{{number}} 个执行者的时间线；具体时间见执行者表。', lanesLeftOut: '共 {{total}} 个执行者，其中 {{number}} 个没有画出。', rowsLeftOut: '共 {{total}} 行，其中 {{number}} 行没有显示；其他格式包含全部。', eventCount: '录制的事件：{{number}}。',
    checksCaption: '预期与观察', check: '检查', verdict: '结论', measured: '此运行测得的数值', measuredBySubject: '分项测得的数值', metric: '指标', value: '数值', subject: '对象',
    actorsCaption: '进程和线程，以及各自处于每种状态的时间', endUnknown: '未见其结束', notes: '书签和笔记', notesCaption: '由录制或查看此会话的人写下', instant: '时刻', text: '内容',
  },
  trace: {
    cpu: 'CPU，单核百分比', memory: '驻留内存，字节', threads: '存活线程数', machineCpu: '整机 CPU，%', machineMemory: '已用内存，字节', processes: '进程数量', gap: '没有录制', permits: '{{object}} 的许可数', depth: '{{object}} 中的项数', notes: '会话笔记', bookmark: '书签',
  },
};
