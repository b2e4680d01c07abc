import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '守护线程',
  summary: '守护线程不会让进程继续存活：最后一个普通线程结束时它随之消失。守护进程更早：父进程的代码一结束就被终止。',
  explanation: {
    see: '只有守护线程时，主代码一结束，它的长任务就被切断。旁边若有一个需要五个单位的普通线程，虽然主代码早已结束，守护线程仍一直滴答到那个线程结束。换成进程则不同：守护进程随父进程代码的结束而被终止，普通进程则会被等待。',
    why: '主线程代码的结束不等于进程的结束。进程在最后一个非守护线程结束时才结束，这时守护线程才被切断。守护进程则由父进程决定：先终止它们，再等待其余的子进程。',
    avoid:
      '只把随时可以中断的工作交给守护线程，例如心跳。必须做完的事（写文件、归还锁）应放在普通线程里，先请它停止，再 join。',
    os: '内核并不知道什么守护线程。运行库统计普通线程的数目，归零时调用 exit_group（Linux）或 ExitProcess（Windows）；该调用让进程内所有线程停在任意一条指令上。守护线程的清理代码不会执行。',
    mistakes: [
      {
        claim: '主线程结束程序就结束，守护线程随之结束。',
        truth: '只有在没有其他普通线程时才对；否则守护线程会继续到最后一个普通线程结束。',
      },
      { claim: '用 setDaemon(True)。', truth: '自 Python 3.10 起已弃用；应在 start 之前传 daemon=True 或设置属性。' },
      {
        claim: '普通线程和守护线程各睡两秒就能看出区别。',
        truth: '时长相等时最后一行全凭运气。这里守护线程的工作要长得多。',
      },
      {
        claim: '守护进程与守护线程规则相同。',
        truth: '守护进程在父进程代码结束时终止，守护线程在最后一个普通线程结束时终止。',
      },
    ],
    platforms: {
      python: '守护标志从创建者线程继承；主线程不是守护线程，所以默认为否。',
      node: 'Node 没有这个标志：worker.unref() 有同样效果，但不继承，而且一个 worker 结束时会带走它自己的 worker；继承是本实验室加上的。',
      posix: 'main 返回时所有 pthread 都结束，只有在 main 中调用 pthread_exit 才让其余线程做完。',
      windows: 'Windows 相同：main 返回会调用 ExitProcess。',
    },
    reading: [
      'Python 文档：threading——线程对象',
      'Node.js 文档：worker_threads——worker.unref()',
      'pthread_exit(3)、exit_group(2)',
    ],
  },
  params: { unitMs: { label: '时间单位', help: '普通任务用五个单位，一次滴答用一个' } },
  variants: {
    alone: { title: '只有守护线程', note: '任务做到一半被切断。' },
    'thread-rule': { title: '守护线程与普通线程', note: '一直滴答到普通线程结束。' },
    'process-rule': { title: '守护进程与普通进程', note: '随父进程代码的结束而终止。' },
    inherit: { title: '谁会继承', note: '守护线程创建的线程默认也是守护线程，除非另行指定。' },
  },
  roles: { main: '主线程', task: '需要若干单位的任务', ticker: '滴答的守护者', creator: '创建线程的守护线程' },
  checks: {
    'ends-at-once': { title: '主代码结束后一个单位之内进程结束', expected: '主代码结束后 {{ms}} 毫秒之内进程结束' },
    'no-end-line': { title: '守护线程开始了任务，却没有完成', expected: '有任务开始的一行，没有完成的一行' },
    'ticks-on': { title: '主代码结束后守护线程仍在继续', expected: '主代码结束后至少滴答 4 次' },
    'waits-for-task': { title: '普通任务完成之后进程才结束', expected: '任务用满五个单位，进程在它之后结束' },
    'ends-with-process': {
      title: '最后一个普通线程结束时守护线程被切断',
      expected: '滴答到普通线程结束为止，其后没有，也没有最后一行',
    },
    'stopped-with-code': {
      title: '守护进程随父进程代码的结束而终止',
      expected: '在父进程代码结束后 {{ms}} 毫秒之内、普通任务完成之前终止',
      observed: '父进程代码结束于 {{code}} 毫秒，守护进程终止于 {{exit}} 毫秒，其后滴答 {{ticks}} 次',
    },
    inherited: { title: '守护线程创建的线程是守护线程', expected: '任务未完成就被切断' },
    overridden: { title: '守护线程创建的非守护线程得到了等待', expected: '两个单位的任务在进程结束前完成' },
    'default-of-main': { title: '主线程创建的线程不是守护线程', expected: '一个单位的任务在进程结束前完成' },
  },
  notes: {
    'code-ends': '主代码结束。',
    'task-begins': '开始一个 {{units}} 单位的任务。',
    'task-done': '完成。',
    tick: '第 {{tick}} 次滴答。',
    created: '启动了 {{id}}；守护：{{daemon}}。',
  },
  shared: {
    'times.done': '主代码结束于 {{code}} 毫秒，任务完成于 {{done}} 毫秒，进程结束于 {{exit}} 毫秒',
    'times.not-done': '主代码结束于 {{code}} 毫秒，任务没有完成，进程结束于 {{exit}} 毫秒',
    'ticks.observed': '其后滴答 {{ticks}} 次',
  },
};
