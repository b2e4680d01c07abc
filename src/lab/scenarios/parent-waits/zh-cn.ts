import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '父进程会等子进程吗？',
  summary: '默认情况下，运行库让父进程留到子进程完成；操作系统并不这样：脱离或立即退出时，父进程先走。',
  explanation: {
    see: '启动者的代码结束时，它的子进程还在忙。默认情况下，启动者的进程会留到子进程完成。若已放开子进程，或用 exit 离开，它就先结束，子进程换了父进程继续完成任务。',
    why: '等待是父进程里的运行库在代码结束之后做的：Python 在退出钩子中 join 所有非守护子进程，Node 则在还有被引用的东西打开时不退出。对内核来说，父进程想走就走。',
    avoid: '若必须等子进程，就 join，不要依赖退出钩子：exit 和信号会绕过它。若要让子进程继续，就明确地脱离并放开它。',
    os: '进程以 exit_group 结束，同时把子进程交给收养者。内核从不为了子进程而推迟父进程的结束。',
    mistakes: [
      { claim: '在 Unix 下父进程总会等子进程。', truth: '那是 Python 的退出钩子，在 Windows 上也一样。' },
      { claim: '父进程的代码结束了，进程也就结束了。', truth: '默认情况下它会留到子进程完成。' },
      { claim: '被杀的父进程仍会等待。', truth: 'SIGKILL 不运行任何钩子，子进程立刻成为孤儿。' },
    ],
    platforms: {
      python: 'multiprocessing 的钩子；os._exit 和信号会跳过它。',
      node: 'child.unref 加 detached 让父进程离开；process.exit 总是立即离开。',
      windows: '在 Windows 上，Node 未脱离的子进程会通过作业对象随父进程结束。',
    },
    reading: [
      'Python 文档 multiprocessing：“编程指导”',
      'Node.js 文档 child_process：options.detached 与 subprocess.unref',
      '手册页 exit(3)、wait(2)',
      '汤小丹《计算机操作系统》第二章“进程控制”',
    ],
  },
  params: { taskMs: { label: '任务', help: '子进程忙多久' } },
  variants: {
    default: { title: '默认', note: '父进程留下。' },
    detached: { title: '脱离并放开', note: '父进程先走。' },
    'exits-at-once': { title: '父进程用 exit 离开', note: '它先走，子进程成为孤儿。' },
  },
  roles: { main: '观察者', starter: '父进程', worker: '有任务的子进程' },
  checks: {
    'code-ended-early': { title: '父进程的代码先于任务结束', expected: '父进程的代码先于任务结束' },
    'parent-last': { title: '父进程的进程留到子进程完成', expected: '任务结束之后父进程才退出' },
    'parent-first': { title: '父进程的进程先于子进程完成而结束', expected: '任务结束之前父进程已退出' },
    'child-survives': {
      title: '子进程继续并完成了任务',
      expected: '父进程退出后至少两步，且任务完成',
      observed: '其后 {{steps}} 步；完成于 {{done}} 毫秒',
    },
  },
  notes: {
    'starter-gone': '父进程的进程已不在。',
    'code-ends': '父进程的代码结束（进程 {{pid}}）。',
    done: '任务完成（进程 {{pid}}）。',
  },
  shared: {
    'job-object': '无法判定：在 Windows 上，未脱离的子进程会随父进程结束',
    times: '代码结束于 {{code}} 毫秒，任务于 {{done}} 毫秒，父进程于 {{parent}} 毫秒',
  },
};
