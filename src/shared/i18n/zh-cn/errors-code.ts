/** Texts of the errors in programs and schedules of the workbench. */
export const codeErrors = {
  'code-syntax': {
    message: '第 {{line}} 行：{{detail}}。',
    hint: '程序是一个 JavaScript 模块，可以带类型。',
  },
  'code-time': {
    message: '第 {{line}} 行：“{{name}}”与时间有关，调度将无法重现。',
    hint: '用 yieldNow() 表示什么也不做的一步；要等待，请用事件或条件变量。',
  },
  'code-random': {
    message: '第 {{line}} 行：“{{name}}”是随机的，调度将无法重现。',
    hint: '让调度来决定，或使用常量。',
  },
  'code-outside': {
    message: '第 {{line}} 行：“{{name}}”会接触程序以外的东西。',
    hint: '线程共享的用 shared(…)，传递的用 queue(…)，必须成立的用 assert(…)。',
  },
  'code-promise': {
    message: '第 {{line}} 行：“{{name}}”会在两步之间运行代码。',
    hint: '用 thread(id, 函数) 声明每个线程，用互斥锁、信号量、条件变量、事件、屏障或队列等待。',
  },
  'code-module': {
    message: '第 {{line}} 行：“{{name}}”会加载或导出模块。',
    hint: '程序只有一个文件，可用的名称都是全局的。',
  },
  'code-unknown': {
    message: '第 {{line}} 行：这里没有“{{name}}”。',
    hint: '可用的名称：{{known}}。',
  },
  'code-state': {
    message: '第 {{line}} 行：“{{name}}”可能不经过一步就改变。',
    hint: '线程共享的用 shared({ {{name}}: … }) 声明，常量用 const 声明。',
  },
  'code-changes': {
    message: '第 {{line}} 行：线程改变了没有共享的东西，它的步骤无法重现。',
    hint: '在线程函数之外存在的用 shared(…) 声明；函数内的变量可以随意使用。',
  },
  'code-invalid': {
    message: '程序有误：{{detail}}。',
    hint: '请改正后重试。',
  },
  'code-stopped': {
    message: '程序被终止：{{detail}}。',
    hint: '减少线程或步数，或设置限制，例如 --bound 2。',
  },
  'schedule-unknown': {
    message: '调度的第 {{position}} 个词“{{word}}”不是线程名。',
    hint: '线程：{{known}}。数字表示重复：“A3”就是“A A A”。',
  },
  'schedule-blocked': {
    message: '调度的第 {{position}} 步：线程 {{thread}} 不能继续（{{reason}}）。',
    hint: '可以继续的线程：{{enabled}}。',
  },
  'schedule-too-long': {
    message: '一个调度最多 {{limit}} 步。',
    hint: '请缩短调度，或减少程序中循环的次数。',
  },
  'workbench-limit': {
    message: '工作台同时最多运行 {{limit}} 个程序。',
    hint: '请关闭一个工作台页面，或停止一次搜索。',
  },
  'real-needs-schedule': {
    message: '真实线程只运行一个调度：--real 需要 --schedule，搜索则在模型上进行。',
    hint: '先搜索，再用 --schedule … --real 运行找到的调度。',
  },
  'challenge-invalid': {
    message: '挑战文件第 {{line}} 行有误：{{detail}}。',
    hint: '文件格式见 docs/challenges.md。',
  },
  'challenge-cheat': {
    message: '第 {{line}} 行：“{{name}}”属于挑战本身，不能使用或替换。',
    hint: '请只修改程序的做法；线程和检查保持不变。',
  },
  'challenge-unknown': {
    message: '没有名为“{{name}}”的挑战。',
    hint: '“procession challenge”会列出所有挑战；文件请给出路径。',
  },
} as const;
