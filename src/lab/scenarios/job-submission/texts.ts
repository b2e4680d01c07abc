import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Synchronous and asynchronous submission',
    summary:
      'Two jobs, handed in one at a time with a wait for each result, or both at once: the sum of both, or the longer one.',
    explanation: {
      see: 'Synchronously, the second job is submitted only when the first has delivered its result, and the time is the sum. Asynchronously both are submitted first; the submitter carries on, and is told each result when it is there. The time is that of the longer job.',
      why: 'The words describe how work is handed in. Synchronous: submit, and do nothing until the result has come. Asynchronous: submit, carry on, and receive the result later.',
      os: 'The result of an asynchronous job must be delivered somehow: the submitter asks again and again (polling), leaves a function to be called (callback), or gets an object that will hold the result (promise, future). Here the job is a process and the result its exit code; the kernel announces it by SIGCHLD.',
      mistakes: [
        '“Asynchronous means several threads.” — It says nothing about who does the work: another process, a device, or the same thread later.',
        '“Synchronous and blocking are the same.” — They are independent: how work is submitted, and what a call does when there is nothing yet. All four combinations exist.',
        '“Asynchronous is always faster.” — Only if the jobs can overlap. Two jobs that both need the only core take as long as before.',
      ],
      platforms:
        'Python: apply waits and apply_async returns a result object; concurrent.futures gives futures. Node: execSync against exec, with callbacks or promises. POSIX: system against fork and a later waitpid. Windows: waiting on the process handle at once or later.',
      reading: [
        'OSTEP, chapter 5 “Interlude: Process API”, chapter 33 “Event-based Concurrency”',
        'Python documentation: concurrent.futures',
        '汤小丹《计算机操作系统》第二章“进程同步”',
      ],
    },
    params: {
      firstMs: {
        label: 'First job',
        help: 'How long it takes',
      },
      secondMs: {
        label: 'Second job',
        help: 'How long it takes',
      },
    },
    variants: {
      synchronous: {
        title: 'Synchronous',
        note: 'Wait for each result.',
      },
      asynchronous: {
        title: 'Asynchronous',
        note: 'Submit all, then carry on.',
      },
    },
    roles: {
      main: 'submitter',
      job: 'job',
    },
    metrics: {
      total: 'Time until all results were there',
    },
    checks: {
      'one-by-one': 'The second job was submitted after the first had ended',
      sum: 'It took the sum of both',
      'both-submitted': 'Both were submitted before either ended',
      longest: 'It took the longer job, not the sum',
      results: 'Both results were delivered',
    },
    messages: {
      submitted: 'Submits {{name}} ({{ms}} ms).',
      result: 'The result of {{name}} is there.',
      'carrying-on': 'Both are submitted; the submitter carries on.',
      'one-by-one.expected': 'job-2 submitted after the end of job-1',
      'both-submitted.expected': 'the last submission before the first end',
      order: 'submitted at {{submitted}} ms, ended at {{ended}} ms',
      'sum.expected': 'at least {{sum}} ms',
      'longest.expected': 'at least {{longest}} ms, less than both together',
      total: '{{ms}} ms; the jobs’ lives add up to {{lives}} ms',
      'results.expected': 'two results, both 0',
      'results.observed': 'results: {{results}}',
    },
  },
  {
    title: '同步提交与异步提交',
    summary: '两个任务，逐个提交并等待结果，或一次都提交：用时是两者之和，或是较长的一个。',
    explanation: {
      see: '同步时，第一个任务交回结果后才提交第二个，用时是两者之和。异步时先把两个都提交，提交者继续做自己的事，结果到来时再得到通知。用时等于较长的任务。',
      why: '这两个词描述的是任务的提交方式。同步：提交之后什么也不做，直到拿到结果。异步：提交后继续做别的，稍后再接收结果。',
      os: '异步任务的结果总要设法送达：提交者反复询问（轮询），留下一个供调用的函数（回调），或得到一个将来存放结果的对象（promise、future）。这里的任务是进程，结果是退出码；内核用 SIGCHLD 通知。',
      mistakes: [
        '“异步就是多线程。”——它没有说由谁来做：可以是另一个进程、一个设备，或同一线程稍后再做。',
        '“同步就是阻塞。”——两者相互独立：一个是如何提交任务，一个是暂时没有结果时调用怎么办。四种组合都存在。',
        '“异步总是更快。”——只有任务能重叠时才如此。两个任务若都要用唯一的核心，用时不变。',
      ],
      platforms:
        'Python：apply 会等待，apply_async 返回结果对象；concurrent.futures 提供 future。Node：execSync 与 exec，后者配合回调或 promise。POSIX：system 与 fork 加稍后的 waitpid。Windows：立即等待进程句柄，或稍后再等。',
      reading: [
        'OSTEP 第 5 章“插叙：进程 API”、第 33 章“基于事件的并发”',
        'Python 文档：concurrent.futures',
        '汤小丹《计算机操作系统》第二章“进程同步”',
      ],
    },
    params: {
      firstMs: {
        label: '任务一',
        help: '需要多久',
      },
      secondMs: {
        label: '任务二',
        help: '需要多久',
      },
    },
    variants: {
      synchronous: {
        title: '同步',
        note: '逐个等待结果。',
      },
      asynchronous: {
        title: '异步',
        note: '全部提交，然后继续。',
      },
    },
    roles: {
      main: '提交者',
      job: '任务',
    },
    metrics: {
      total: '得到全部结果的时间',
    },
    checks: {
      'one-by-one': '第一个任务结束后才提交第二个',
      sum: '用时是两者之和',
      'both-submitted': '任何一个结束之前，两个都已提交',
      longest: '用时是较长的任务，而不是总和',
      results: '两个结果都已送达',
    },
    messages: {
      submitted: '提交 {{name}}（{{ms}} 毫秒）。',
      result: '{{name}} 的结果到了。',
      'carrying-on': '两个都已提交，提交者继续做自己的事。',
      'one-by-one.expected': 'job-1 结束之后才提交 job-2',
      'both-submitted.expected': '最后一次提交早于第一个结束',
      order: '提交于 {{submitted}} 毫秒，结束于 {{ended}} 毫秒',
      'sum.expected': '至少 {{sum}} 毫秒',
      'longest.expected': '至少 {{longest}} 毫秒，少于两者之和',
      total: '{{ms}} 毫秒；任务寿命之和为 {{lives}} 毫秒',
      'results.expected': '两个结果，都是 0',
      'results.observed': '结果：{{results}}',
    },
  },
);
