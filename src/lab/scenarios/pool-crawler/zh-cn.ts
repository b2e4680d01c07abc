import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '爬虫：池中抓取，回调中分析',
  summary: '四个进程抓取十六个慢页面，由所有者分析；等待为主时划算，分析为主时就不划算了。',
  explanation: {
    see: '本机上我们自己的服务器在 200 毫秒后回答每个请求。四个工作者并排抓取，每个页面在所有者的回调中分析。分析很轻时，总共大约只要逐页进行的四分之一时间。每页分析 120 毫秒时，所有者成了瓶颈。',
    why: '抓取是等待，等待可以免费重叠。分析是计算，而回调在所有者中一次只运行一个：放进去的工作又成了串行。',
    avoid: '回调要轻。若分析很重，就在工作者中做，只送回结果；这样还省去在进程间传送整个页面。',
    os: '工作者等待页面时睡在套接字上。页面从内核复制到工作者，再经另一个套接字到所有者：跨进程每次都要复制。',
    mistakes: [
      {
        claim: '回调让爬虫更快（或更慢）。',
        truth: '都不对：回调在所有者中一次运行一个，分析轻、延迟为主时合算，分析重时不合算。',
      },
      { claim: '进程越多抓得越快。', truth: '纯等待用几个线程或一个事件循环就够了，内存省得多。' },
    ],
    platforms: {
      everywhere: '这里的网络在 POSIX 与 Windows 上行为一致。',
      python: 'Pool 的回调在父进程的一个线程中运行，与父进程其余部分受同一把 GIL 约束。',
      node: '在事件循环中运行，其间不接收别的事情。',
      windows: '只是 Windows 启动进程更贵。',
    },
    reading: [
      'Python 文档：multiprocessing.pool 的“apply_async”',
      'OSTEP 第 33 章“基于事件的并发”',
      'Node.js 文档：“不要阻塞您的事件循环（或工作池）”',
    ],
  },
  params: {
    workers: { label: '工作者数' },
    pages: { label: '页面数' },
    latencyMs: { label: '延迟', help: '服务器多久才回答' },
    parseMs: { label: '每页分析时间', help: '至少这么久，都在计算' },
  },
  variants: {
    'light-parsing': { title: '轻分析', note: '等待为主：池很划算。' },
    'heavy-parsing': { title: '重分析', note: '回调成为瓶颈。' },
  },
  roles: { main: '所有者，负责分析', server: '慢速网页服务器', worker: '抓取者' },
  questions: {
    analysing: {
      ask: '{{workers}} 个工作者抓取 {{pages}} 个页面，每页分析 {{parseMs}} 毫秒。整个抓取中，有多大比例的时间在分析页面？',
      small: '不到十分之一',
      half: '十分之一到一半',
      large: '超过一半',
    },
  },
  checks: {
    'all-pages': {
      title: '每个页面都已抓取并分析',
      expected: '{{pages}} 个页面，各有 50 个链接',
      observed: '这样的页面 {{pages}} 个',
    },
    'latency-kept': {
      title: '没有页面早于延迟到来',
      expected: '每次抓取至少 {{ms}} 毫秒（定时器可能早 1 毫秒）',
      observed: '最短 {{ms}} 毫秒',
    },
    faster: {
      title: '少于逐页进行的一半',
      expected: '少于 {{ms}} 毫秒：全部抓取与分析之和的一半',
      observed: '{{ms}} 毫秒；合计 {{serial}} 毫秒',
    },
    'parse-share-small': { title: '分析只占小部分', expected: '少于时间的 10 %' },
    'parse-share-large': { title: '分析占了大部分', expected: '至少占时间的 50 %' },
    'one-at-a-time': {
      title: '回调在所有者中逐个运行',
      expected: '没有两个回调重叠，都在所有者的进程中',
      apart: '逐个进行；在其他进程中的 {{elsewhere}} 个',
      overlap: '有重叠；在其他进程中的 {{elsewhere}} 个',
    },
  },
  notes: { crawling: '从 127.0.0.1:{{port}} 抓取 {{pages}} 个页面。' },
  shared: { 'parse-share.observed': '占时间的 {{percent}} %' },
};
