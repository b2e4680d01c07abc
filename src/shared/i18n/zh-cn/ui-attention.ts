/** Texts of what needs attention: zombies, deadlocks, births and deaths, alerts. */
export const uiAttention = {
  attention: {
    title: '关注', tabs: '查看内容', tab: { troubles: '需要关注', lives: '生与死', alerts: '警报' }, unseen: '{{number}} 条警报尚未查看',
    looked: '查看于 {{time}}；每两秒再次查看。', none: '没有需要关注的事', noneHelp: '没有僵尸进程，没有互相等待的进程，也没有被收养的孤儿进程。一旦出现，会显示在这里。', loading: '正在查看…',
  },
  zombies: {
    title: '僵尸进程', none: '没有已结束而未被收取的进程。', of: '未收取者', unknownParent: '无法得知其父进程：可能在此容器之外。', count: '{{number}} 个僵尸进程', one: '1 个僵尸进程',
    was: '最后的命令行', since: '始于', sinceAt: '{{time}}，已 {{span}}', sinceBefore: '至少从 {{time}} 起，超过 {{span}}', notSeen: '生前未曾看到',
    why: '僵尸进程不占用 CPU 和内存，只占进程表的一个位置；父进程用 wait() 收取后即消失。这只能由父进程完成：向僵尸进程发送信号没有任何作用。',
    doWait: '父进程的程序应在子进程结束时调用 wait() 或 waitpid()。', doSignal: 'SIGCHLD 提醒父进程有子进程已结束；父进程处理该信号时才有用。', doEnd: '若父进程结束，机器的第一个进程会收养这些僵尸进程并立即收取。',
    doInit: '其父进程是机器（或容器）的第一个进程，收取孤儿进程正是它的职责。若它不收取，就是该程序的问题；在容器中，请用 tini 之类的 init 启动。',
    passing: '另有 {{number}} 个刚刚结束，多半马上会被收取。', passingOnly: '没有滞留的僵尸进程：{{number}} 个进程刚刚结束，多半马上会被收取。',
    openParent: '显示父进程', remind: '发送 SIGCHLD',
  },
  deadlocks: { title: '死锁', none: '没有循环等待的进程。' },
  adoptions: { title: '被收养的孤儿进程', none: '在 Procession 观察期间没有进程失去父进程。', process: '进程', from: '原父进程', to: '收养者', when: '发现时间' },
  lives: {
    title: '生与死', find: '按名称、命令、进程号、用户查找…', kind: '种类', all: '全部', kinds: { birth: '诞生', death: '死亡', adopted: '被收养' }, what: { birth: '诞生', death: '死亡', adopted: '被收养' },
    time: '时间', happened: '事件', process: '进程', command: '命令', user: '用户', how: '经过', started: '{{parent}} 的子进程', startedUnknown: '父进程未知', ended: '退出码 {{code}}', killed: '被 {{signal}} 结束', endUnknown: '如何结束未知', lived: '存活 {{span}}', handed: '由 {{from}} 转归 {{to}}', nobody: '未知',
    counts: '自 {{since}} 起看到 {{births}} 次诞生、{{deaths}} 次死亡。', unseen: '内核统计到 {{forks}} 个新的进程和线程；其中至多 {{unseen}} 个在两次查看之间来去匆匆。', noForks: '此系统不统计新进程：无法得知有多少在两次查看之间来去。',
    shown: '显示 {{shown}} / {{total}}', held: '保持不动：另有 {{number}} 条较新的', newest: '显示最新', none: 'Procession 开始观察以来尚无诞生或死亡。', noMatch: '没有符合的条目。', heldHelp: '指针停留在列表上或已向下滚动时，列表保持不动。',
  },
  alerts: {
    rules: '规则', newRule: '新规则', add: '添加规则', about: '要提醒您什么。规则之后可加进程筛选，指明针对哪些进程，如 name:node user:root。', enabled: '监视 {{rule}}', remove: '删除 {{rule}}', noRules: '尚无规则。请写一条，或点击示例。',
    tooMany: '已有 100 条规则，达到上限。', examples: '示例', notSent: '规则未生效：{{detail}}', firedTimes: '已触发 {{number}} 次', unreadable: '此规则已无法识别：{{detail}}',
    example: { zombie: '进程成为僵尸超过此时长', blocked: '进程不可中断睡眠超过此时长', cpu: 'CPU 持续高于单核的此比例', memory: '内存持续高于此值', growth: '内存在此时间内增长这么多', appears: '出现这样的进程', disappears: '这样的进程消失' },
    fired: '已触发', noFired: '尚无触发。', time: '时间', rule: '规则', process: '进程', value: '测得', state: '状态', lasts: '持续中', over: '结束于 {{time}}', once: '已发生', more: '另有更早的 {{number}} 条', firesLine: '{{name}} {{pid}} {{value}}', several: '触发了 {{number}} 条警报',
    notify: '同时发送桌面通知', granted: 'Procession 打开期间（包括在后台）会发送通知。', denied: '系统或浏览器拒绝通知，请先在那里允许。Procession 内的消息照常显示。', unavailable: '此处无法使用通知。Procession 内的消息照常显示。',
  },
};
