import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '同时与多个客户端对话',
  summary: '一个客户端连上后一言不发，其他的在说话：每连接一个线程时立即得到回答，逐个服务时要等它离开。',
  explanation: {
    see: '沉默的客户端先连上。随后其他客户端一句一答地对话。每连接一个应答线程时，沉默者还没开口，它们就都说完了。若服务器一次只服务一个连接，沉默者离开之前谁也得不到回答。',
    why: '一直读一个连接到结束的服务器，会被最慢的那个堵住。每段对话都需要自己的控制流：一个线程、一个进程，或事件循环中的一席之地。',
    avoid: '把接受连接与对话分开。给沉默设时限，否则陌生人可以白白占住服务器。',
    os: '不论程序是否准备好，内核都把连接接进 backlog 队列：在等待的客户端看来仿佛已被服务，只是没有回答。',
    mistakes: [
      { claim: '服务器在一个端口，客户端连另一个。', truth: '永远碰不到。让服务器挑空闲端口，再告诉客户端。' },
      { claim: '几个线程读同一个键盘。', truth: '哪个得到那一行并无定义。每个连接都要有自己的输入。' },
      { claim: '连接被接受了，就是在服务我。', truth: '接受它的是内核。' },
    ],
    platforms: {
      everywhere: 'POSIX 与 Windows 在此行为一致。',
      python: '每连接一个线程，阻塞在 recv 中不影响别的，因为 recv 会释放 GIL。',
      node: '由事件循环读取，每连接一个线程可以计算回答。',
    },
    reading: [
      'Python 文档：socketserver 的“ThreadingMixIn”',
      'Stevens、Fenner、Rudoff《UNIX 网络编程》卷 1 第 30 章',
      '手册页 accept(2)、listen(2)',
    ],
  },
  params: {
    talkers: { label: '说话的客户端' },
    rounds: { label: '各说几句' },
    silenceMs: { label: '沉默时长', help: '第一个客户端至少多久不说话' },
  },
  variants: {
    'thread-each': { title: '每连接一个线程', note: '谁也不必等沉默者。' },
    'one-at-a-time': { title: '一次一个连接', note: '人人都要等沉默者。' },
  },
  roles: { main: '服务器', operator: '应答一个连接', client: '客户端' },
  checks: {
    'all-answered': { title: '每句话都得到正确回答', expected: '{{count}} 个正确回答', observed: '正确：{{count}}' },
    'at-once': {
      title: '所有客户端同时在线',
      expected: '某一瞬间有 {{count}} 个客户端在线',
      observed: '至多 {{peak}} 个',
    },
    'not-delayed': { title: '沉默者没有拖慢别人', expected: '{{count}} 个回答都在沉默者离开之前' },
    delayed: { title: '沉默者拖住了所有人', expected: '沉默者离开之前没有任何回答' },
    'operator-each': {
      title: '每连接一个应答线程',
      expected: '{{count}} 个应答线程',
      observed: '线程 {{count}} 个；最长停留 {{ms}} 毫秒',
    },
  },
  notes: { 'silent-leaves': '沉默的客户端离开。', done: '对话结束。' },
  shared: { 'delay.observed': '最慢的回答 {{ms}} 毫秒；沉默者离开前的回答 {{early}} 个' },
};
