import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '十个线程，一个端口',
  summary:
    '十个线程各自想运行整个服务器：一个得到端口，九个被拒绝，得到的那个一次只和一个客户端说话。然后是改正后的版本。',
  explanation: {
    see: '十个线程绑定同一地址。一个成功，九个得到“地址已被占用”。十个客户端连上，唯一的服务器回答第一个，等它离开，再回答第二个，如此继续。改正后的变体中，一个线程接受连接并与所有客户端说话：第一个还在时，其他的也得到了回答。',
    why: '一个地址和端口属于一个监听套接字。把整个服务器复制到十个线程里，得到的是十次抢占同一地址的尝试，而不是十个工作者。',
    avoid:
      '只绑定一次。然后要么让几个线程在同一个套接字上 accept，要么由一个接受并把连接转交出去；总之要并排地与客户端说话。',
    os: '别的套接字占着地址时，bind 以 EADDRINUSE 失败（除非它们都有意设置了 SO_REUSEPORT）。内核照样把连接接进 backlog：客户端以为自己已被服务。',
    mistakes: [
      {
        claim: '十个服务器线程服务十个客户端。',
        truth: '其中九个绑定失败；若共用一个套接字，另外九次 bind 以“参数无效”失败。',
      },
      { claim: '客户端走了，循环就结束。', truth: '只有复位才引发错误；正常结束是空读，不检查空读的循环永不结束。' },
      { claim: '连上了就是在服务。', truth: '连接由内核完成；回答只来自程序。' },
    ],
    platforms: {
      python: '各系统相同；Linux 与 BSD 上 SO_REUSEPORT 可让几个套接字共用端口。',
      node: '同一进程中每个监听的线程各自为政；cluster 让进程共享一个套接字。',
      windows: '那里的 SO_REUSEADDR 会让两个套接字占同一端口，通常并非所愿；SO_EXCLUSIVEADDRUSE 可禁止。',
    },
    reading: [
      '手册页 bind(2)、listen(2)、socket(7)（SO_REUSEPORT）',
      'Stevens、Fenner、Rudoff《UNIX 网络编程》卷 1 第 4、30 章',
      'Node.js 文档：cluster',
    ],
  },
  params: {
    servers: { label: '服务器线程数' },
    clients: { label: '客户端数' },
    stayMs: { label: '客户端停留时长', help: '得到回答之后' },
  },
  variants: {
    'ten-binds': { title: '十个服务器，一个端口', note: '常被照抄的写法：九个失败，一个逐个服务。' },
    fixed: { title: '一个接受者，全部得到服务', note: '接受与对话分开。' },
  },
  roles: { main: '组织者', server: '服务器线程', client: '客户端' },
  checks: {
    'one-bind': {
      title: '恰有一个服务器得到端口',
      expected: '{{count}} 次尝试中 1 次成功',
      observed: '{{tried}} 次中 {{bound}} 次成功',
    },
    'one-at-a-time': {
      title: '客户端被逐个服务',
      expected: '此前有客户端离开，才有下一个回答',
      observed: '更早的回答 {{early}} 个；首尾回答相隔 {{ms}} 毫秒',
    },
    'all-at-once': {
      title: '客户端被并排服务',
      expected: '第一个客户端离开前至少有 2 个回答',
      observed: '此前有 {{before}} 个回答',
    },
    'all-answered': {
      title: '每个客户端都得到回答',
      expected: '{{count}} 个正确回答',
      observed: '正确回答：{{count}}',
    },
  },
  notes: {
    bound: '得到端口 {{port}}。',
    refused: '端口 {{port}} 已被占用：被拒绝。',
    'all-connected': '{{count}} 个客户端已连上；内核全都接受了。',
  },
};
