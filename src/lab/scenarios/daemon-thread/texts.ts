import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Daemon threads',
    summary:
      'A daemon thread does not keep its process alive: it goes when the last other thread has ended. A daemon process goes earlier, when its parent’s code ends.',
    explanation: {
      see: 'Alone, a daemon thread with a long task is cut off as soon as the main code is over. Beside an ordinary thread of five units it goes on ticking until that thread has ended, although the main code ended at once. The same pair as processes behaves differently: the daemon process is ended with the parent’s code, while the ordinary one is waited for.',
      why: 'The end of the main thread’s code is not the end of the process. A process ends when its last thread that is no daemon has ended, and only then are its daemon threads cut off. For daemon processes the parent decides: it ends them first and then waits for the others.',
      avoid:
        'Give daemon threads only work that may be cut off anywhere, such as a heartbeat. What must be finished (writing a file, giving a lock back) belongs in an ordinary thread that is asked to stop and joined.',
      os: 'The kernel knows no daemon threads. The runtime library counts the ordinary ones and calls exit_group (Linux) or ExitProcess (Windows) when none is left; that call ends every thread of the process at whatever instruction it is. No clean-up code of a daemon thread runs.',
      mistakes: [
        '“The program ends when the main thread ends, daemon threads with it” – only if no other ordinary thread runs; else daemon threads go on until the last of those has ended.',
        '“setDaemon(True)” – deprecated since Python 3.10: pass daemon=True or set the attribute, before start.',
        '“One ordinary and one daemon thread of two seconds each show the difference” – equal lengths make the last line a matter of chance. Here the daemon’s work is much longer.',
        '“Daemon processes and daemon threads follow one rule” – the process goes at the end of the parent’s code, the thread at the end of the last ordinary thread.',
      ],
      platforms:
        'Python: the daemon flag is taken over from the thread that creates; the main thread is none, so the default is none. Node has no such flag: worker.unref() has the effect, it is not inherited, and a worker that ends takes its own workers along; this lab adds inheritance. POSIX: pthreads are ended when main returns, whoever runs; only pthread_exit in main lets the others finish. Windows: the same, returning from main calls ExitProcess.',
      reading: [
        'Python documentation: threading – Thread Objects',
        'Node.js documentation: worker_threads – worker.unref()',
        'pthread_exit(3), exit_group(2)',
      ],
    },
    params: {
      unitMs: {
        label: 'Unit of time',
        help: 'The ordinary task takes five of them, a tick one',
      },
    },
    variants: {
      alone: {
        title: 'Only a daemon',
        note: 'Cut off in the middle of its task.',
      },
      'thread-rule': {
        title: 'Daemon thread beside an ordinary one',
        note: 'Ticks until the ordinary thread has ended.',
      },
      'process-rule': {
        title: 'Daemon process beside an ordinary one',
        note: 'Ended with the parent’s code.',
      },
      inherit: {
        title: 'Who inherits',
        note: 'A daemon’s thread is a daemon unless it is told otherwise.',
      },
    },
    roles: {
      main: 'main thread',
      task: 'task of some units',
      ticker: 'daemon that ticks',
      creator: 'daemon that starts threads',
    },
    checks: {
      'ends-at-once': 'The process ended within one unit of its main code',
      'no-end-line': 'The daemon began its task and never finished it',
      'ticks-on': 'The daemon went on after the main code was over',
      'waits-for-task': 'The process ended after the ordinary task',
      'ends-with-process': 'The daemon was cut off when the last ordinary thread had ended',
      'stopped-with-code': 'The daemon process ended with the parent’s code',
      inherited: 'A thread started by a daemon was a daemon',
      overridden: 'A thread started by a daemon as no daemon was waited for',
      'default-of-main': 'A thread started by the main thread was no daemon',
    },
    messages: {
      'code-ends': 'The main code is over.',
      'task-begins': 'Begins a task of {{units}} units.',
      'task-done': 'Finished.',
      tick: 'Tick {{tick}}.',
      created: 'Started {{id}}; daemon: {{daemon}}.',
      'times.done': 'main code over at {{code}} ms, task finished at {{done}} ms, process ended at {{exit}} ms',
      'times.not-done': 'main code over at {{code}} ms, task never finished, process ended at {{exit}} ms',
      'ends-at-once.expected': 'the end of the process less than {{ms}} ms after the main code',
      'no-end-line.expected': 'a line at the task’s beginning and none at its end',
      'ticks-on.expected': 'at least 4 ticks after the main code was over',
      'ticks.observed': '{{ticks}} ticks after it',
      'waits-for-task.expected': 'the task takes its five units, and the process ends after it',
      'ends-with-process.expected': 'ticks up to the ordinary thread’s end and none after, no last line',
      'stopped-with-code.expected':
        'its end less than {{ms}} ms after the parent’s code and before the ordinary task’s end',
      'stopped-with-code.observed':
        'parent’s code over at {{code}} ms, daemon process ended at {{exit}} ms, {{ticks}} ticks after the code',
      'inherited.expected': 'cut off before its five units were over',
      'overridden.expected': 'its two units finished before the process ended',
      'default-of-main.expected': 'its one unit finished before the process ended',
    },
  },
  {
    title: '守护线程',
    summary: '守护线程不会让进程继续存活：最后一个普通线程结束时它随之消失。守护进程更早：父进程的代码一结束就被终止。',
    explanation: {
      see: '只有守护线程时，主代码一结束，它的长任务就被切断。旁边若有一个需要五个单位的普通线程，虽然主代码早已结束，守护线程仍一直滴答到那个线程结束。换成进程则不同：守护进程随父进程代码的结束而被终止，普通进程则会被等待。',
      why: '主线程代码的结束不等于进程的结束。进程在最后一个非守护线程结束时才结束，这时守护线程才被切断。守护进程则由父进程决定：先终止它们，再等待其余的子进程。',
      avoid:
        '只把随时可以中断的工作交给守护线程，例如心跳。必须做完的事（写文件、归还锁）应放在普通线程里，先请它停止，再 join。',
      os: '内核并不知道什么守护线程。运行库统计普通线程的数目，归零时调用 exit_group（Linux）或 ExitProcess（Windows）；该调用让进程内所有线程停在任意一条指令上。守护线程的清理代码不会执行。',
      mistakes: [
        '“主线程结束程序就结束，守护线程随之结束”：只有在没有其他普通线程时才对；否则守护线程会继续到最后一个普通线程结束。',
        '“用 setDaemon(True)”：自 Python 3.10 起已弃用；应在 start 之前传 daemon=True 或设置属性。',
        '“普通线程和守护线程各睡两秒就能看出区别”：时长相等时最后一行全凭运气。这里守护线程的工作要长得多。',
        '“守护进程与守护线程规则相同”：守护进程在父进程代码结束时终止，守护线程在最后一个普通线程结束时终止。',
      ],
      platforms:
        'Python：守护标志从创建者线程继承；主线程不是守护线程，所以默认为否。Node 没有这个标志：worker.unref() 有同样效果，但不继承，而且一个 worker 结束时会带走它自己的 worker；继承是本实验室加上的。POSIX：main 返回时所有 pthread 都结束，只有在 main 中调用 pthread_exit 才让其余线程做完。Windows 相同：main 返回会调用 ExitProcess。',
      reading: [
        'Python 文档：threading——线程对象',
        'Node.js 文档：worker_threads——worker.unref()',
        'pthread_exit(3)、exit_group(2)',
      ],
    },
    params: {
      unitMs: {
        label: '时间单位',
        help: '普通任务用五个单位，一次滴答用一个',
      },
    },
    variants: {
      alone: {
        title: '只有守护线程',
        note: '任务做到一半被切断。',
      },
      'thread-rule': {
        title: '守护线程与普通线程',
        note: '一直滴答到普通线程结束。',
      },
      'process-rule': {
        title: '守护进程与普通进程',
        note: '随父进程代码的结束而终止。',
      },
      inherit: {
        title: '谁会继承',
        note: '守护线程创建的线程默认也是守护线程，除非另行指定。',
      },
    },
    roles: {
      main: '主线程',
      task: '需要若干单位的任务',
      ticker: '滴答的守护者',
      creator: '创建线程的守护线程',
    },
    checks: {
      'ends-at-once': '主代码结束后一个单位之内进程结束',
      'no-end-line': '守护线程开始了任务，却没有完成',
      'ticks-on': '主代码结束后守护线程仍在继续',
      'waits-for-task': '普通任务完成之后进程才结束',
      'ends-with-process': '最后一个普通线程结束时守护线程被切断',
      'stopped-with-code': '守护进程随父进程代码的结束而终止',
      inherited: '守护线程创建的线程是守护线程',
      overridden: '守护线程创建的非守护线程得到了等待',
      'default-of-main': '主线程创建的线程不是守护线程',
    },
    messages: {
      'code-ends': '主代码结束。',
      'task-begins': '开始一个 {{units}} 单位的任务。',
      'task-done': '完成。',
      tick: '第 {{tick}} 次滴答。',
      created: '启动了 {{id}}；守护：{{daemon}}。',
      'times.done': '主代码结束于 {{code}} 毫秒，任务完成于 {{done}} 毫秒，进程结束于 {{exit}} 毫秒',
      'times.not-done': '主代码结束于 {{code}} 毫秒，任务没有完成，进程结束于 {{exit}} 毫秒',
      'ends-at-once.expected': '主代码结束后 {{ms}} 毫秒之内进程结束',
      'no-end-line.expected': '有任务开始的一行，没有完成的一行',
      'ticks-on.expected': '主代码结束后至少滴答 4 次',
      'ticks.observed': '其后滴答 {{ticks}} 次',
      'waits-for-task.expected': '任务用满五个单位，进程在它之后结束',
      'ends-with-process.expected': '滴答到普通线程结束为止，其后没有，也没有最后一行',
      'stopped-with-code.expected': '在父进程代码结束后 {{ms}} 毫秒之内、普通任务完成之前终止',
      'stopped-with-code.observed':
        '父进程代码结束于 {{code}} 毫秒，守护进程终止于 {{exit}} 毫秒，其后滴答 {{ticks}} 次',
      'inherited.expected': '五个单位未满就被切断',
      'overridden.expected': '两个单位的任务在进程结束前完成',
      'default-of-main.expected': '一个单位的任务在进程结束前完成',
    },
  },
);
