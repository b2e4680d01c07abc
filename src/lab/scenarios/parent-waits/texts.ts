import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Does a parent wait for its children?',
    summary:
      'By default the library makes a parent stay until its children are done; the operating system does not: detached, or leaving at once, it goes first.',
    explanation: {
      see: 'The starter’s code ends while its worker is still busy. By default the starter’s process stays until the worker is done. If it has let the worker go, or leaves by exit, it ends first, and the worker goes on with its task under another parent.',
      why: 'The waiting is done by the run-time library in the parent, after its code: Python joins all children that are no daemons in an exit hook, and Node stays as long as something it refers to is open. To the kernel a parent may leave whenever it likes.',
      avoid:
        'If children must be waited for, join them, and do not rely on the exit hook: exit and signals pass it by. If a child shall go on, detach it and let it go on purpose.',
      os: 'A process ends with exit_group; its children are handed to an adopter in the same step. The kernel never delays a parent’s end for its children.',
      mistakes: [
        '“Under Unix a parent always waits for its children.” — That is Python’s exit hook, and the same on Windows.',
        '“When the parent’s code has ended its process has ended.” — By default it stays until its children are done.',
        '“A killed parent still waits.” — SIGKILL runs no hook: the children become orphans at once.',
      ],
      platforms:
        'Python: the hook of multiprocessing; os._exit and signals skip it. Node: child.unref and detached let the parent go; process.exit always leaves at once. On Windows a child of Node that is not detached is ended with its parent by a job object.',
      reading: [
        'Python documentation: multiprocessing, “Programming guidelines”',
        'Node.js documentation: child_process, options.detached and subprocess.unref',
        'exit(3), wait(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      taskMs: {
        label: 'Task',
        help: 'How long the worker is busy',
      },
    },
    variants: {
      default: {
        title: 'By default',
        note: 'The parent stays.',
      },
      detached: {
        title: 'Detached and let go',
        note: 'The parent goes first.',
      },
      'exits-at-once': {
        title: 'The parent leaves by exit',
        note: 'It goes first, the child is an orphan.',
      },
    },
    roles: {
      main: 'observer',
      starter: 'parent',
      worker: 'child with a task',
    },
    checks: {
      'code-ended-early': 'The parent’s code ended before the task',
      'parent-last': 'The parent’s process stayed until the child was done',
      'parent-first': 'The parent’s process ended before the child was done',
      'child-survives': 'The child went on and completed its task',
    },
    messages: {
      'starter-gone': 'The parent’s process is gone.',
      'code-ends': 'The parent’s code ends (process {{pid}}).',
      done: 'The task is done (process {{pid}}).',
      'job-object': 'cannot be decided: on Windows a child that is not detached is ended with its parent',
      'code-ended-early.expected': 'the end of the parent’s code before the end of the task',
      'parent-last.expected': 'the parent’s exit after the end of the task',
      'parent-first.expected': 'the parent’s exit before the end of the task',
      times: 'code ended at {{code}} ms, task at {{done}} ms, parent at {{parent}} ms',
      'child-survives.expected': 'at least two steps after the parent’s exit, and the task done',
      'child-survives.observed': '{{steps}} steps after it; done at {{done}} ms',
    },
  },
  {
    title: '父进程会等子进程吗？',
    summary: '默认情况下，运行库让父进程留到子进程完成；操作系统并不这样：脱离或立即退出时，父进程先走。',
    explanation: {
      see: '启动者的代码结束时，它的子进程还在忙。默认情况下，启动者的进程会留到子进程完成。若已放开子进程，或用 exit 离开，它就先结束，子进程换了父进程继续完成任务。',
      why: '等待是父进程里的运行库在代码结束之后做的：Python 在退出钩子中 join 所有非守护子进程，Node 则在还有被引用的东西打开时不退出。对内核来说，父进程想走就走。',
      avoid: '若必须等子进程，就 join，不要依赖退出钩子：exit 和信号会绕过它。若要让子进程继续，就明确地脱离并放开它。',
      os: '进程以 exit_group 结束，同时把子进程交给收养者。内核从不为了子进程而推迟父进程的结束。',
      mistakes: [
        '“在 Unix 下父进程总会等子进程。”——那是 Python 的退出钩子，在 Windows 上也一样。',
        '“父进程的代码结束了，进程也就结束了。”——默认情况下它会留到子进程完成。',
        '“被杀的父进程仍会等待。”——SIGKILL 不运行任何钩子，子进程立刻成为孤儿。',
      ],
      platforms:
        'Python：multiprocessing 的钩子；os._exit 和信号会跳过它。Node：child.unref 加 detached 让父进程离开；process.exit 总是立即离开。在 Windows 上，Node 未脱离的子进程会通过作业对象随父进程结束。',
      reading: [
        'Python 文档 multiprocessing：“编程指导”',
        'Node.js 文档 child_process：options.detached 与 subprocess.unref',
        '手册页 exit(3)、wait(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      taskMs: {
        label: '任务',
        help: '子进程忙多久',
      },
    },
    variants: {
      default: {
        title: '默认',
        note: '父进程留下。',
      },
      detached: {
        title: '脱离并放开',
        note: '父进程先走。',
      },
      'exits-at-once': {
        title: '父进程用 exit 离开',
        note: '它先走，子进程成为孤儿。',
      },
    },
    roles: {
      main: '观察者',
      starter: '父进程',
      worker: '有任务的子进程',
    },
    checks: {
      'code-ended-early': '父进程的代码先于任务结束',
      'parent-last': '父进程的进程留到子进程完成',
      'parent-first': '父进程的进程先于子进程完成而结束',
      'child-survives': '子进程继续并完成了任务',
    },
    messages: {
      'starter-gone': '父进程的进程已不在。',
      'code-ends': '父进程的代码结束（进程 {{pid}}）。',
      done: '任务完成（进程 {{pid}}）。',
      'job-object': '无法判定：在 Windows 上，未脱离的子进程会随父进程结束',
      'code-ended-early.expected': '父进程的代码先于任务结束',
      'parent-last.expected': '任务结束之后父进程才退出',
      'parent-first.expected': '任务结束之前父进程已退出',
      times: '代码结束于 {{code}} 毫秒，任务于 {{done}} 毫秒，父进程于 {{parent}} 毫秒',
      'child-survives.expected': '父进程退出后至少两步，且任务完成',
      'child-survives.observed': '其后 {{steps}} 步；完成于 {{done}} 毫秒',
    },
  },
);
