import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'When a task or a worker of a pool fails',
    summary:
      'An error thrown by a task reaches the one who asks for its result; a worker killed in mid-task costs that task only, and is replaced.',
    explanation: {
      see: 'Nine tasks go to three workers. In one variant the second task throws: its error arrives with its future, the worker goes on with the next task. In the other the worker of the second task is killed with SIGKILL: that task fails with “worker lost”, a new worker takes the place, and all others are done.',
      why: 'The worker catches what a task throws and sends it back instead of a value. A killed worker can send nothing: the pool notices that it ended and must decide what becomes of the task it held. Doing it again would be wrong if it had already taken effect, so the pool reports the loss.',
      avoid:
        'Always look at every future, or errors go unseen. Make tasks repeatable if you want to hand a lost one in again.',
      os: 'When a process ends, the kernel closes its sockets and wakes its parent with SIGCHLD; both tell the pool that the worker is gone. The exit status says by which signal.',
      mistakes: [
        '“An exception in a task ends the worker.” — It is caught, sent back, and thrown again by result().',
        '“No message means no error.” — An error that nobody fetches stays silent.',
        '“A pool survives the death of a worker.” — It depends: this one and tinypool do; Python’s ProcessPoolExecutor raises BrokenProcessPool for everything outstanding, and multiprocessing.Pool starts a new worker while the lost task’s result never comes: get() waits for ever.',
      ],
      platforms:
        'Python: see above; pickling an exception can itself fail. Node: a worker thread ends with an error event, a child process with an exit event. POSIX: waitpid tells the signal. Windows: only an exit code; a killed process has the code its killer chose.',
      reading: [
        'Python documentation: concurrent.futures, “BrokenProcessPool”',
        'signal(7), waitpid(2)',
        'tinypool and piscina: README',
      ],
    },
    params: {
      workers: {
        label: 'Workers',
      },
      tasks: {
        label: 'Tasks',
      },
      taskMs: {
        label: 'Length of a task',
      },
    },
    variants: {
      'task-throws': {
        title: 'A task throws',
        note: 'Its error arrives with its future.',
      },
      'worker-killed': {
        title: 'A worker is killed',
        note: 'SIGKILL in the middle of a task.',
      },
    },
    roles: {
      main: 'owner of the pool',
      worker: 'worker',
    },
    checks: {
      'error-arrives': 'The error arrived with the future',
      'worker-survives': 'The worker went on',
      'loss-noticed': 'The loss of the worker was noticed',
      replaced: 'The worker was replaced',
      'others-done': 'All other tasks were done',
    },
    messages: {
      'task-failed': 'Task {{task}} failed: {{error}}.',
      'worker-lost': 'Task {{task}} lost its worker: {{error}}.',
      'error-arrives.expected': 'exactly one failure, a RangeError',
      'errors.observed': 'failures: {{errors}}',
      'worker-survives.expected': '{{count}} workers in all, each ending with 0',
      'worker-survives.observed': '{{started}} workers, {{wrong}} ended otherwise',
      'loss-noticed.expected': 'exactly one failure, a WorkerLostError',
      'replaced.expected': 'the victim ended by SIGKILL, one more worker started, {{count}} at the end',
      'replaced.observed': '{{started}} started, {{left}} at the end; killed: {{killed}}',
      'others-done.expected': '{{count}} tasks with a result',
      'others-done.observed': 'with a result: {{count}}',
    },
  },
  {
    title: '池中的任务或工作者失败时',
    summary: '任务抛出的错误会到达询问其结果的一方；工作者在任务中途被杀，只损失那一个任务，并会补上新的工作者。',
    explanation: {
      see: '九个任务交给三个工作者。一个变体中第二个任务抛出错误：错误随它的 future 到达，工作者继续下一个任务。另一个变体中，做第二个任务的工作者被 SIGKILL 杀死：该任务以“工作者丢失”失败，新的工作者补位，其余任务都完成。',
      why: '工作者捕获任务抛出的错误，代替返回值送回去。被杀的工作者什么也送不出：池发现它已结束，必须决定它手上的任务怎么办。若任务已产生效果，重做就是错的，所以池报告丢失。',
      avoid: '务必查看每个 future，否则错误无人知晓。若想重新提交丢失的任务，要让任务可以重复执行。',
      os: '进程结束时，内核关闭它的套接字，并用 SIGCHLD 唤醒父进程；二者都告诉池工作者不在了。退出状态说明是哪个信号。',
      mistakes: [
        '“任务里的异常会结束工作者。”——异常被捕获、送回，由 result() 重新抛出。',
        '“没有消息就是没有错误。”——没人取的错误保持沉默。',
        '“工作者死了池也没事。”——要看是哪种池：这里的池和 tinypool 可以；Python 的 ProcessPoolExecutor 对所有未完成的任务抛出 BrokenProcessPool；multiprocessing.Pool 会补上新的工作者，但丢失任务的结果永远不来，get() 会一直等待。',
      ],
      platforms:
        'Python：见上；序列化异常本身也可能失败。Node：工作线程以 error 事件结束，子进程以 exit 事件结束。POSIX：waitpid 说明信号。Windows：只有退出码，被杀进程的退出码由杀它的一方决定。',
      reading: [
        'Python 文档：concurrent.futures 的“BrokenProcessPool”',
        '手册页 signal(7)、waitpid(2)',
        'tinypool 与 piscina 的 README',
      ],
    },
    params: {
      workers: {
        label: '工作者数',
      },
      tasks: {
        label: '任务数',
      },
      taskMs: {
        label: '任务时长',
      },
    },
    variants: {
      'task-throws': {
        title: '任务抛出错误',
        note: '错误随 future 到达。',
      },
      'worker-killed': {
        title: '工作者被杀',
        note: '任务中途 SIGKILL。',
      },
    },
    roles: {
      main: '池的所有者',
      worker: '工作者',
    },
    checks: {
      'error-arrives': '错误随 future 到达',
      'worker-survives': '工作者继续工作',
      'loss-noticed': '发现了工作者丢失',
      replaced: '补上了工作者',
      'others-done': '其余任务都完成了',
    },
    messages: {
      'task-failed': '任务 {{task}} 失败：{{error}}。',
      'worker-lost': '任务 {{task}} 失去了工作者：{{error}}。',
      'error-arrives.expected': '恰有一个失败，为 RangeError',
      'errors.observed': '失败：{{errors}}',
      'worker-survives.expected': '共 {{count}} 个工作者，都以 0 结束',
      'worker-survives.observed': '工作者 {{started}} 个，其他方式结束的 {{wrong}} 个',
      'loss-noticed.expected': '恰有一个失败，为 WorkerLostError',
      'replaced.expected': '被选中者由 SIGKILL 结束，多启动一个工作者，最后有 {{count}} 个',
      'replaced.observed': '启动 {{started}} 个，最后 {{left}} 个；已杀：{{killed}}',
      'others-done.expected': '{{count}} 个任务有结果',
      'others-done.observed': '有结果的：{{count}}',
    },
  },
);
