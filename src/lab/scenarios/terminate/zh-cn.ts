import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '终止进程',
  summary: 'SIGTERM 是请求，程序可以借此清理；SIGKILL 不作请求。两者都不影响孙进程。',
  explanation: {
    see: '父进程向子进程发信号，并在四个时刻询问它是否存活：之前、刚发之后、已死而未回收时、join 之后。默认动作什么也不清理；有处理函数时，子进程留下标记并自选退出码；SIGKILL 则根本不会运行处理函数。在最后一个变体中，子进程自己的子进程换了父进程继续运行。',
    why: 'terminate 只是发送信号；信号送达时进程才结束，状态被读取后才确知它已结束。在此之前，对象的“存活”为真，信号 0 也成功，尽管进程可能已经是僵尸。',
    avoid:
      'terminate 之后要 join，不要睡一会儿碰运气。在 SIGTERM 处理函数里清理。不要终止可能持有锁或正在读写队列的进程。要结束整个家族，就向进程组发信号，或逐个结束。',
    os: 'SIGTERM 可以捕获、忽略或保持默认；默认动作直接结束进程，不运行它的任何代码：没有 finally，也没有退出处理。SIGKILL 和 SIGSTOP 无法捕获。信号发给一个进程（或一个进程组），子进程并不自动包含在内。',
    mistakes: [
      {
        claim: 'terminate 是强制的，从不清理。',
        truth: '在 Unix 上它是 SIGTERM，程序可以处理。不能处理的是 SIGKILL；在 Windows 上 terminate 总是后一种。',
      },
      { claim: '睡一会儿 is_alive 就是假了。', truth: '也许。只有 join 才能确定。' },
      { claim: '信号 0 成功，说明进程在运行。', truth: '只说明它存在。它可能是僵尸，要看状态。' },
      { claim: '结束进程也就结束了它的子进程。', truth: '它们被收养，继续运行。' },
    ],
    platforms: {
      python: 'terminate 是 SIGTERM，kill 是 SIGKILL。',
      node: 'child.kill 发送 SIGTERM。',
      windows: '在 Windows 上两者都是 TerminateProcess，而且 Node 未脱离的子进程会通过作业对象随父进程死去。',
    },
    reading: [
      '手册页 signal(7)、kill(2)、sigaction(2)',
      'Python 文档：multiprocessing.Process.terminate',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程的终止”',
    ],
  },
  params: { pauseMs: { label: '停顿', help: '发信号后父进程多久不理会' } },
  variants: {
    default: { title: 'SIGTERM，默认动作', note: '不清理。' },
    handler: { title: 'SIGTERM，有处理函数', note: '子进程清理。' },
    kill: { title: '发送 SIGKILL', note: '处理函数从不运行。' },
    grandchild: { title: '对父进程发 SIGTERM', note: '它的子进程继续存活。' },
  },
  roles: { main: '父进程', child: '子进程', grandchild: '孙进程' },
  checks: {
    'alive-until-joined': {
      title: '之前存活，join 之后才确定已死',
      expected: '之前存活：true；刚发信号之后：两者皆可；join 之后：false',
      observed: '之前 {{before}}；刚发之后 {{after}}；join 之后 {{joined}}',
    },
    'zombie-looks-alive': {
      title: '对僵尸发信号 0 成功，join 之后失败',
      expected: '看到状态 Z；join 之前信号 0 成功，之后失败',
      observed: '看到 Z：{{zombie}}；信号 0 在 join 之前 {{uncollected}}，之后 {{joined}}',
    },
    'no-cleanup': { title: '默认动作没有清理', expected: '被 SIGTERM 结束，没有清理的标记' },
    cleanup: { title: '处理函数做了清理', expected: '自行退出，有清理的标记' },
    'never-cleanup': { title: 'SIGKILL 不给清理的机会', expected: '被 SIGKILL 结束，没有清理的标记' },
    'grandchild-survives': {
      title: '孙进程换了父进程继续存活',
      expected: '子进程结束后至少两次心跳，且父进程已换',
      observed: '{{ticks}} 次心跳，父进程 {{parent}}',
    },
  },
  notes: { terminating: '向进程 {{pid}} 发信号。', 'cleaning-up': '进程 {{pid}} 清理并结束。' },
  shared: { ending: '信号 {{signal}}，退出码 {{code}}，标记：{{cleaned}}' },
};
