import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程对象的属性：退出码与名字',
  summary: '退出码在进程运行时为空，结束后说明它如何结束；名字只是父进程里的标签。',
  explanation: {
    see: '退出码：四个子进程，运行时都为空。随后一个正常结束（0），一个以自选的码结束，一个被信号杀死（显示为信号编号的负数），一个处理该信号并自选退出码。名字：父进程改了标签，进程表中的名字不变，直到子进程自己去改。',
    why: '进程对象在父进程的内存里，描述的是子进程。子进程结束且状态被读取之后，才能知道退出码。名字是给人看的，用在消息和日志里；操作系统从不知道它。',
    os: 'wait 交回一个状态字：要么是 0 到 255 的退出码，要么是结束它的信号编号，不会两者都有。进程表里的名字是内核的 comm（Linux 上最多 15 字节），由 exec 设定，只有进程自己能改（prctl）。',
    mistakes: [
      {
        claim: '退出码只有 0 和 1。',
        truth: '0 表示成功，1 按惯例表示失败，例如未捕获的错误；程序可以选择 0 到 255 中的任意值。',
      },
      { claim: '被 SIGTERM 的进程总是 −15。', truth: '只有信号真的结束了它才是。处理 SIGTERM 并以 7 退出的，就是 7。' },
      { claim: 'terminate 之后马上能读到退出码。', truth: '此时仍为空。先 join。' },
      { claim: '给对象改名就是给进程改名。', truth: '只改了父进程里的标签。子进程启动之后甚至看不到。' },
    ],
    platforms: {
      python: 'Python 显示 −15。',
      node: 'Node 显示退出码 null 和信号名。',
      posix: 'shell 显示 128 + 15 = 143。进程自设的标题在 Linux 上可以读回。',
      windows: 'Windows 没有信号：被终止的进程有普通的退出码，也没有 comm。',
    },
    reading: [
      '手册页 waitpid(2)、exit(3)、proc_pid_comm(5)',
      'Python 文档：multiprocessing.Process 的 name 与 exitcode',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程的终止”',
    ],
  },
  params: { exitCode: { label: '退出码', help: '第二个子进程所选；处理信号的那个取下一个' } },
  variants: {
    'exit-code': { title: '退出码', note: '运行中、正常、自选、被杀、自行处理。' },
    name: { title: '名字', note: '这里是标签，那里是名字。' },
  },
  roles: { main: '父进程', normal: '正常结束', explicit: '自选退出码', sleeper: '睡眠', polite: '处理 SIGTERM' },
  questions: {
    'after-signal': {
      ask: 'SIGTERM 结束了一个没有处理它的子进程。退出码属性是什么？',
      zero: '等于 0',
      positive: '大于 0 的数',
      negative: '小于 0 的数',
      none: '没有，和运行时一样',
    },
    'system-name': { ask: '进程对象的名字被改掉了。操作系统显示的名字会跟着变吗？', yes: '会', no: '不会' },
  },
  checks: {
    'running-empty': { title: '运行时退出码都为空', expected: '四个都是 null', observed: '读到：{{all}}' },
    'normal-zero': { title: '正常结束得到 0' },
    'explicit-code': { title: '自选的码送到了' },
    'handled-signal': { title: '处理信号者自选了退出码' },
    'killed-negative': {
      title: '被杀者没有退出码，而有信号',
      expected: '属性为 −15；读到：没有退出码，信号 SIGTERM',
    },
    'label-changes': { title: '标签改了', expected: '先是 alex，后是 boris' },
    'system-name-stays': { title: '进程表中的名字没变', expected: '前后名字相同，且不是任何一个标签' },
    'own-title': { title: '只有进程自己能改它', expected: '进程自设标题后名字变为 carla' },
    'default-name': { title: '不给名字就自动生成', expected: '自动生成的带编号的名字' },
  },
  notes: {
    ended: '{{name}}：退出码 {{code}}，信号 {{signal}}；属性为 {{attribute}}。',
    renamed: '对象现在叫 {{label}}（进程 {{pid}}）。',
  },
  shared: {
    'no-signals': '无法判定：Windows 没有程序可以处理的信号',
    'code.expected': '属性和读到的退出码都是 {{code}}，没有信号',
    'code.observed': '属性 {{told}}',
    names: '读到：{{names}}',
  },
};
