import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A crawler: fetch in the pool, analyse in the callback',
    summary:
      'Sixteen slow pages are fetched by four processes and analysed in the owner; it pays when waiting dominates, and stops paying when analysing does.',
    explanation: {
      see: 'A server of our own on this machine answers each request after 200 ms. Four workers fetch pages side by side; each page is analysed in a callback in the owner. With light analysis the whole takes about a quarter of the time of one page after another. With 120 ms of analysis per page the owner becomes the bottleneck.',
      why: 'Fetching is waiting, and waits overlap for nothing. Analysing is computing, and callbacks run one at a time in the owner: what is put there is serial again.',
      avoid:
        'Keep callbacks light. If analysing is heavy, do it in the worker and send back the result only; this also saves sending the page from process to process.',
      os: 'While a worker waits for the page it sleeps on a socket. The page is copied from the kernel to the worker, then through another socket to the owner: crossing processes costs a copy each way.',
      mistakes: [
        '“A callback makes a crawler faster (or slower).” — Neither: it runs one at a time in the owner, so it wins when analysing is light and latency dominates, and loses when analysing is heavy.',
        '“More processes always fetch faster.” — For pure waiting a few threads, or one event loop, do the same with far less memory.',
      ],
      platforms:
        'Python: callbacks of a Pool run in a thread of the parent, under the same GIL as the rest of it. Node: in the event loop, which meanwhile accepts nothing else. The network behaves alike on POSIX and Windows here; only process start is dearer on Windows.',
      reading: [
        'Python documentation: multiprocessing.pool, “apply_async”',
        'OSTEP, chapter 33 “Event-based Concurrency”',
        'Node.js documentation: “Don’t Block the Event Loop (or the Worker Pool)”',
      ],
    },
    params: {
      workers: {
        label: 'Workers',
      },
      pages: {
        label: 'Pages',
      },
      latencyMs: {
        label: 'Latency',
        help: 'How long the server takes to answer',
      },
      parseMs: {
        label: 'Analysis of a page',
        help: 'At least so long, computing',
      },
    },
    variants: {
      'light-parsing': {
        title: 'Light analysis',
        note: 'Waiting dominates: the pool pays.',
      },
      'heavy-parsing': {
        title: 'Heavy analysis',
        note: 'The callback is the bottleneck.',
      },
    },
    roles: {
      main: 'owner, analyses',
      server: 'slow web server',
      worker: 'fetcher',
    },
    checks: {
      'all-pages': 'Every page was fetched and analysed',
      'latency-kept': 'No page came earlier than the latency',
      faster: 'Less than half of one after another',
      'parse-share-small': 'Analysing was a small part',
      'parse-share-large': 'Analysing was the larger part',
      'one-at-a-time': 'Callbacks ran one at a time, in the owner',
    },
    messages: {
      crawling: 'Fetching {{pages}} pages from 127.0.0.1:{{port}}.',
      'all-pages.expected': '{{pages}} pages with 50 links each',
      'all-pages.observed': '{{pages}} such pages',
      'latency-kept.expected': 'each fetch at least {{ms}} ms (a timer may be 1 ms early)',
      'latency-kept.observed': 'shortest {{ms}} ms',
      'faster.expected': 'less than {{ms}} ms: half of all fetches and analyses added up',
      'faster.observed': '{{ms}} ms; added up {{serial}} ms',
      'parse-share-small.expected': 'less than 10 % of the time',
      'parse-share-large.expected': 'at least 50 % of the time',
      'parse-share.observed': '{{percent}} % of the time',
      'one-at-a-time.expected': 'no two callbacks overlap, all in the owner’s process',
      'one-at-a-time.apart': 'one after another; {{elsewhere}} in other processes',
      'one-at-a-time.overlap': 'some overlap; {{elsewhere}} in other processes',
    },
  },
  {
    title: '爬虫：池中抓取，回调中分析',
    summary: '四个进程抓取十六个慢页面，由所有者分析；等待为主时划算，分析为主时就不划算了。',
    explanation: {
      see: '本机上我们自己的服务器在 200 毫秒后回答每个请求。四个工作者并排抓取，每个页面在所有者的回调中分析。分析很轻时，总共大约只要逐页进行的四分之一时间。每页分析 120 毫秒时，所有者成了瓶颈。',
      why: '抓取是等待，等待可以免费重叠。分析是计算，而回调在所有者中一次只运行一个：放进去的工作又成了串行。',
      avoid: '回调要轻。若分析很重，就在工作者中做，只送回结果；这样还省去在进程间传送整个页面。',
      os: '工作者等待页面时睡在套接字上。页面从内核复制到工作者，再经另一个套接字到所有者：跨进程每次都要复制。',
      mistakes: [
        '“回调让爬虫更快（或更慢）。”——都不对：回调在所有者中一次运行一个，分析轻、延迟为主时合算，分析重时不合算。',
        '“进程越多抓得越快。”——纯等待用几个线程或一个事件循环就够了，内存省得多。',
      ],
      platforms:
        'Python：Pool 的回调在父进程的一个线程中运行，与父进程其余部分受同一把 GIL 约束。Node：在事件循环中运行，其间不接收别的事情。这里的网络在 POSIX 与 Windows 上行为一致，只是 Windows 启动进程更贵。',
      reading: [
        'Python 文档：multiprocessing.pool 的“apply_async”',
        'OSTEP 第 33 章“基于事件的并发”',
        'Node.js 文档：“不要阻塞你的事件循环（或工作池）”',
      ],
    },
    params: {
      workers: {
        label: '工作者数',
      },
      pages: {
        label: '页面数',
      },
      latencyMs: {
        label: '延迟',
        help: '服务器多久才回答',
      },
      parseMs: {
        label: '每页分析时间',
        help: '至少这么久，都在计算',
      },
    },
    variants: {
      'light-parsing': {
        title: '轻分析',
        note: '等待为主：池很划算。',
      },
      'heavy-parsing': {
        title: '重分析',
        note: '回调成为瓶颈。',
      },
    },
    roles: {
      main: '所有者，负责分析',
      server: '慢速网页服务器',
      worker: '抓取者',
    },
    checks: {
      'all-pages': '每个页面都已抓取并分析',
      'latency-kept': '没有页面早于延迟到来',
      faster: '少于逐页进行的一半',
      'parse-share-small': '分析只占小部分',
      'parse-share-large': '分析占了大部分',
      'one-at-a-time': '回调在所有者中逐个运行',
    },
    messages: {
      crawling: '从 127.0.0.1:{{port}} 抓取 {{pages}} 个页面。',
      'all-pages.expected': '{{pages}} 个页面，各有 50 个链接',
      'all-pages.observed': '这样的页面 {{pages}} 个',
      'latency-kept.expected': '每次抓取至少 {{ms}} 毫秒（定时器可能早 1 毫秒）',
      'latency-kept.observed': '最短 {{ms}} 毫秒',
      'faster.expected': '少于 {{ms}} 毫秒：全部抓取与分析之和的一半',
      'faster.observed': '{{ms}} 毫秒；合计 {{serial}} 毫秒',
      'parse-share-small.expected': '少于时间的 10 %',
      'parse-share-large.expected': '至少占时间的 50 %',
      'parse-share.observed': '占时间的 {{percent}} %',
      'one-at-a-time.expected': '没有两个回调重叠，都在所有者的进程中',
      'one-at-a-time.apart': '逐个进行；在其他进程中的 {{elsewhere}} 个',
      'one-at-a-time.overlap': '有重叠；在其他进程中的 {{elsewhere}} 个',
    },
  },
);
