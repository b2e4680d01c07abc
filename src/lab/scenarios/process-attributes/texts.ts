import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Attributes of a process object: exit code and name',
    summary:
      'The exit code is empty while the process runs and tells afterwards how it ended; the name is a label in the parent only.',
    explanation: {
      see: 'Exit code: four children, all with an empty code while they run. Then one ends normally (0), one with a code of its choice, one is killed by a signal (shown as minus the signal’s number), and one handles that signal and chooses its own code. Name: the label in the parent is changed, and the name in the process table stays, until the child changes it itself.',
      why: 'A process object lives in the parent’s memory and describes the child. Its exit code can be known only when the child has ended and its status was collected. Its name is for you, in messages and logs; the operating system never hears of it.',
      os: 'wait delivers a status word: either an exit code from 0 to 255 or the number of the signal that ended the process, never both. The name in the process table is the kernel’s comm (15 bytes on Linux), set by exec and changeable only by the process itself (prctl).',
      mistakes: [
        '“0 or 1 is all an exit code can be.” — 0 is success, 1 by convention a failure such as an uncaught error, and a program may choose any from 0 to 255.',
        '“A process killed by SIGTERM always has −15.” — Only if the signal ended it. One that handles SIGTERM and exits with 7 has 7.',
        '“The code can be read right after terminate.” — It is still empty then. Join first.',
        '“Renaming the object renames the process.” — It changes a label in the parent. The child does not even see it after its start.',
      ],
      platforms:
        'Python shows −15; Node shows code null and the signal’s name; a shell shows 128 + 15 = 143. Windows has no signals: a terminated process has an ordinary code, and comm does not exist. A title set by the process itself can be read back on Linux.',
      reading: [
        'waitpid(2), exit(3), proc_pid_comm(5)',
        'Python documentation: multiprocessing.Process (name, exitcode)',
        'OSTEP, chapter 5 “Interlude: Process API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      exitCode: {
        label: 'Exit code',
        help: 'That the second child chooses; the polite one takes the next',
      },
    },
    variants: {
      'exit-code': {
        title: 'Exit code',
        note: 'Running, normal, chosen, killed, handled.',
      },
      name: {
        title: 'Name',
        note: 'A label here, a name there.',
      },
    },
    roles: {
      main: 'parent',
      normal: 'ends normally',
      explicit: 'chooses its code',
      sleeper: 'sleeps',
      polite: 'handles SIGTERM',
    },
    checks: {
      'running-empty': 'While they ran, all codes were empty',
      'normal-zero': 'The normal end gave 0',
      'explicit-code': 'The chosen code arrived',
      'handled-signal': 'Who handled the signal chose its own code',
      'killed-negative': 'Who was killed has no code but a signal',
      'label-changes': 'The label was changed',
      'system-name-stays': 'The name in the process table stayed',
      'own-title': 'Only the process itself could change that',
      'default-name': 'Without a name one is made up',
    },
    messages: {
      ended: '{{name}}: code {{code}}, signal {{signal}}; its attribute says {{attribute}}.',
      renamed: 'The object is now called {{label}} (process {{pid}}).',
      'no-signals': 'cannot be decided: Windows has no signals that a program could handle',
      'running-empty.expected': 'null from all four',
      'running-empty.observed': 'read: {{all}}',
      'code.expected': 'attribute and collected code {{code}}, no signal',
      'code.observed': 'attribute {{told}}',
      'killed-negative.expected': 'attribute −15; collected: no code, SIGTERM',
      'label-changes.expected': 'alex, then boris',
      'system-name-stays.expected': 'the same name before and after, neither of the labels',
      'own-title.expected': 'another name, carla, after the process set its title',
      'default-name.expected': 'a generated name with a number',
      names: 'read: {{names}}',
    },
  },
  {
    title: '进程对象的属性：退出码与名字',
    summary: '退出码在进程运行时为空，结束后说明它如何结束；名字只是父进程里的标签。',
    explanation: {
      see: '退出码：四个子进程，运行时都为空。随后一个正常结束（0），一个以自选的码结束，一个被信号杀死（显示为信号编号的负数），一个处理该信号并自选退出码。名字：父进程改了标签，进程表中的名字不变，直到子进程自己去改。',
      why: '进程对象在父进程的内存里，描述的是子进程。子进程结束且状态被收取之后，才能知道退出码。名字是给人看的，用在消息和日志里；操作系统从不知道它。',
      os: 'wait 交回一个状态字：要么是 0 到 255 的退出码，要么是结束它的信号编号，不会两者都有。进程表里的名字是内核的 comm（Linux 上最多 15 字节），由 exec 设定，只有进程自己能改（prctl）。',
      mistakes: [
        '“退出码只有 0 和 1。”——0 表示成功，1 按惯例表示失败，例如未捕获的错误；程序可以选择 0 到 255 中的任意值。',
        '“被 SIGTERM 的进程总是 −15。”——只有信号真的结束了它才是。处理 SIGTERM 并以 7 退出的，就是 7。',
        '“terminate 之后马上能读到退出码。”——此时仍为空。先 join。',
        '“给对象改名就是给进程改名。”——只改了父进程里的标签。子进程启动之后甚至看不到。',
      ],
      platforms:
        'Python 显示 −15；Node 显示退出码 null 和信号名；shell 显示 128 + 15 = 143。Windows 没有信号：被终止的进程有普通的退出码，也没有 comm。进程自设的标题在 Linux 上可以读回。',
      reading: [
        '手册页 waitpid(2)、exit(3)、proc_pid_comm(5)',
        'Python 文档：multiprocessing.Process 的 name 与 exitcode',
        'OSTEP 第 5 章“插叙：进程 API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      exitCode: {
        label: '退出码',
        help: '第二个子进程所选；处理信号的那个取下一个',
      },
    },
    variants: {
      'exit-code': {
        title: '退出码',
        note: '运行中、正常、自选、被杀、自行处理。',
      },
      name: {
        title: '名字',
        note: '这里是标签，那里是名字。',
      },
    },
    roles: {
      main: '父进程',
      normal: '正常结束',
      explicit: '自选退出码',
      sleeper: '睡眠',
      polite: '处理 SIGTERM',
    },
    checks: {
      'running-empty': '运行时退出码都为空',
      'normal-zero': '正常结束得到 0',
      'explicit-code': '自选的码送到了',
      'handled-signal': '处理信号者自选了退出码',
      'killed-negative': '被杀者没有退出码，而有信号',
      'label-changes': '标签改了',
      'system-name-stays': '进程表中的名字没变',
      'own-title': '只有进程自己能改它',
      'default-name': '不给名字就自动生成',
    },
    messages: {
      ended: '{{name}}：退出码 {{code}}，信号 {{signal}}；属性为 {{attribute}}。',
      renamed: '对象现在叫 {{label}}（进程 {{pid}}）。',
      'no-signals': '无法判定：Windows 没有程序可以处理的信号',
      'running-empty.expected': '四个都是 null',
      'running-empty.observed': '读到：{{all}}',
      'code.expected': '属性和收取的退出码都是 {{code}}，没有信号',
      'code.observed': '属性 {{told}}',
      'killed-negative.expected': '属性为 −15；收取到：没有退出码，信号 SIGTERM',
      'label-changes.expected': '先是 alex，后是 boris',
      'system-name-stays.expected': '前后名字相同，且不是任何一个标签',
      'own-title.expected': '进程自设标题后名字变为 carla',
      'default-name.expected': '自动生成的带编号的名字',
      names: '读到：{{names}}',
    },
  },
);
