import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '三个线程的文本编辑器',
  summary: '输入、显示、保存同一个文档：用三个线程，慢速保存期间显示照常；只用一个线程，显示就停住。',
  explanation: {
    see: '一个线程输入，一个每秒显示五十次，一个往慢速磁盘保存。保存期间，输入和显示照常。另一个变体由一个线程轮流做所有的事，保存结束之前什么也不显示。',
    why: '阻塞的调用只停住发出它的那个线程。三个线程看到同一个文档，因为它们共享进程的内存；换成三个进程，就得互相传送。',
    avoid:
      '不要在服务用户的线程里做慢的调用。要规定谁可以写：这里只有输入线程写，读者就不需要锁。一旦有两个写者，就需要锁。',
    os: '一个线程等待磁盘时，调度器运行其他线程。每个线程有自己的栈和程序计数器，文档只有一份。这里在写入之后阻塞保存线程，以模拟慢速磁盘。',
    mistakes: [
      { claim: '编辑器必须用线程。', truth: '许多编辑器用一个事件循环，输入输出不阻塞，会阻塞的事交给帮手。' },
      {
        claim: '并发只是对单处理机而言。',
        truth: '并发是指活动在时间上重叠。多核上它们还可以在同一瞬间运行，那是并行。',
      },
      { claim: '线程让它更快。', truth: '工作量没有变，只是响应更早，因为没有谁要等保存。' },
    ],
    platforms: {
      python: 'threading.Thread；阻塞的写会让其他线程运行。',
      node: '用 worker，或用自带线程的 fs.promises；文档要放在 SharedArrayBuffer 里才能共享。',
      posix: 'macOS：界面属于一个线程，该线程被阻塞的窗口会被视为“未响应”。',
      windows: '与 macOS 相同：界面属于一个线程。',
    },
    reading: [
      'OSTEP 第 26 章：并发导论',
      'A. S. Tanenbaum《现代操作系统》：线程的使用',
      '汤小丹等《计算机操作系统》：线程的引入',
    ],
  },
  params: { chars: { label: '输入的字符数' }, keyMs: { label: '每键用时' }, saveMs: { label: '一次保存的用时' } },
  variants: {
    'three-threads': { title: '三个线程', note: '显示照常。' },
    'one-thread': { title: '一个线程包办', note: '保存期间显示停住。' },
  },
  roles: { main: '主线程', typist: '输入', display: '显示', saver: '保存' },
  checks: {
    'same-text': {
      title: '最终输入、显示、保存的内容相同',
      expected: '{{chars}} 个字符，三处内容相同',
      observed: '输入 {{typed}}，显示 {{shown}}，保存 {{saved}}',
    },
    'display-goes-on': {
      title: '保存进行时显示照常',
      expected: '每次保存期间都显示了几次，两次显示之间从不达到整整一次保存（{{ms}} 毫秒）',
      observed: '每次保存期间至少显示 {{looks}} 次；两次之间最长 {{ms}} 毫秒',
    },
    'display-stands-still': {
      title: '显示停住了整整一次保存的时间',
      expected: '两次显示之间至少 {{ms}} 毫秒，即一次保存',
    },
  },
  notes: { 'save-begins': '开始保存。', 'save-ends': '保存结束。', 'typed-all': '全部输入完毕。' },
  shared: { gap: '保存前后两次显示之间最长 {{ms}} 毫秒' },
};
