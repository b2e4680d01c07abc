/** Texts of the machine's past: time bar, player, notes, recording, comparison. */
export const uiTime = {
  time: {
    bar: '机器的过去', last: '最近', recorded: '已记录', seconds: '{{number}} 秒', minutes: '{{number}} 分钟', none: '尚无记录。', notKept: '此处不保留机器的过去。',
    strip: '整机 CPU 至今的历程。方向键在已记录的时刻间移动，Enter 显示机器当时的样子。', scrub: '所显示的时刻。方向键在已记录的时刻间移动。',
    chart: '{{name}}：方向键在各时刻间移动，Enter 显示机器当时的样子', instant: '{{time}} · CPU {{cpu}} % · {{memory}} · 进程：{{processes}}',
    marks: '运行、发现和笔记', moreMarks: '另有 {{number}} 个', band: '{{scenario}}（{{variant}}）的运行，始于 {{from}}',
    past: '过去', looking: '正在查看 {{time}}', live: '回到实时', reading: '正在读取记录…', recordedRows: '按记录显示', noActions: '这是过去：只有在实时状态下才能向进程发信号或更改进程。',
    onlyLive: '此处只显示现在', onlyLiveHelp: '您正在查看过去。等待、进程的产生与消亡以及警报只针对实时的机器。',
    machineHelp: '截至此刻的两分钟内记录到的机器情况。单个核、压力、磁盘和网络不作记录。', cpuThen: '两分钟内的整机 CPU，末尾为 {{cpu}} %', memoryThen: '两分钟内的内存用量，末尾为 {{memory}}', processesThen: '两分钟内的进程数，末尾为 {{number}}',
    notRecorded: '以下内容未记录，只能向活着的进程询问：{{list}}。', notThere: '{{time}} 时没有这个进程。以下是先前显示的数值。',
    player: '播放器', play: '播放', pause: '暂停播放', tickBack: '后退一次采样', tickNext: '前进一次采样', findingBack: '到上一个发现', findingNext: '到下一个发现', speed: '速度', times: '{{speed}} 倍',
    events: '运行的事件', eventBack: '后退一个事件', eventNext: '前进一个事件', event: '{{number}}/{{total}} · {{time}} · {{actor}} {{words}}', eventNone: '{{scenario}} 的运行', noRun: '此刻没有实验运行。',
    noteGroup: '书签和笔记', addBookmark: '在此设书签', addNote: '在此写笔记', bookmark: '书签', note: '笔记', bookmarked: '已在 {{time}} 设书签', notes: '笔记：{{number}}', noteList: '此记录的书签和笔记', noNotes: '还没有书签或笔记。查看某一时刻时即可添加。',
    noteTitle: '关于 {{time}} 的笔记', noteText: '这里可以看到什么', noteDo: '写下笔记', removeNote: '删除 {{time}} 的标记', noteFailed: '笔记未能保存',
    keep: '保留…', keepTitle: '将过去保留为会话', keepHelp: '现在保留的内容太旧时会被丢弃。存为会话后则一直保留，可以打开、导出和转交。', title: '标题', titleHint: '哪里异常？', part: '哪一部分', parts: { all: '现有全部', last5: '最近 5 分钟', last15: '最近 15 分钟', around: '此刻前后各两分钟' },
    keepDo: '保留', keptDone: '已保留为会话', openSession: '打开会话',
    limits: '保留多少过去', limitsHelp: '现在保留 {{frames}} 个时刻，占内存 {{bytes}}。先达到的限制会丢弃最旧的部分。', limitMinutes: '分钟', limitBytes: '内存（MiB）', limitsSet: '设定限制',
  },
  record: {
    button: '录制', on: '录制中 · {{bytes}}', problem: '录制已停止', title: '录制', full: '录制所有进程', help: '写入当前会话，直到您停止或磁盘将满。实验运行始终会被记录。',
    size: '会话大小', rate: '增长速度', free: '磁盘剩余', floor: '剩余少于此值时停止', dropped: '未能保留的事件', stopped: '录制已停止：{{problem}}',
  },
  compare: {
    title: '比较两个运行', with: '与…比较', left: '第一个运行', right: '第二个运行', change: '换一个运行', choose: '选择', chooseRun: '选择运行 {{id}}', two: '比较选中的两个', twoHelp: '请勾选两个运行；也可在运行页面与其他会话的运行比较。',
    chooseLeft: '请选择第一个运行。', chooseRight: '请选择要与之比较的运行。同一场景的运行排在前面。', session: '来自会话', currentSession: '正在写入的会话', noOther: '此会话没有其他运行。',
    otherScenario: '这是不同场景的运行：所测量的内容大多没有对应项。', onlyDifferent: '只看差异', lanes: '时间线：{{run}}', differs: '不同', changeOf: '变化', nothing: '两个运行都没有。', allSame: '没有差异。',
  },
};
