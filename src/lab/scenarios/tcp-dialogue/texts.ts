import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Dialogues with several clients',
    summary:
      'One client connects and says nothing while others talk: with a thread for each they are answered at once, one after another they wait for it to leave.',
    explanation: {
      see: 'A silent client connects first. Then others hold a dialogue, line and answer. With an operator thread for each connection they finish while the silent one still says nothing. If the server serves one connection at a time, nobody gets an answer until the silent one has left.',
      why: 'A server that reads one connection until its end is blocked by whoever is slowest. Each dialogue needs a flow of control of its own: a thread, a process, or a place in an event loop.',
      avoid:
        'Separate accepting from talking. Set a time limit for silence, or strangers can hold your server for nothing.',
      os: 'The kernel accepts connections into the backlog whether or not the program is ready: to the waiting clients it looks as if they were served, only the answer does not come.',
      mistakes: [
        'A server on one port and a client on another: they never meet. Let the server choose a free port and tell it to the client.',
        'Several threads that read from one keyboard: which of them gets the line is not defined. Each connection needs an input of its own.',
        '“It accepted my connection, so it serves me.” — The kernel accepted it.',
      ],
      platforms:
        'Python: a thread for each connection blocks in recv without hurting the others, since recv releases the GIL. Node: reading is done by the event loop; a thread for each connection can compute the answers. POSIX and Windows behave alike here.',
      reading: [
        'Python documentation: socketserver, “ThreadingMixIn”',
        'Stevens, Fenner, Rudoff: UNIX Network Programming, volume 1, chapter 30',
        'accept(2), listen(2)',
      ],
    },
    params: {
      talkers: {
        label: 'Talking clients',
      },
      rounds: {
        label: 'Lines of each',
      },
      silenceMs: {
        label: 'Silence',
        help: 'How long the first client says nothing, at least',
      },
    },
    variants: {
      'thread-each': {
        title: 'A thread for each',
        note: 'Nobody waits for the silent one.',
      },
      'one-at-a-time': {
        title: 'One connection at a time',
        note: 'Everybody waits for the silent one.',
      },
    },
    roles: {
      main: 'server',
      operator: 'answers one connection',
      client: 'client',
    },
    checks: {
      'all-answered': 'Every line was answered rightly',
      'at-once': 'All clients were connected at once',
      'not-delayed': 'The silent client delayed nobody',
      delayed: 'The silent client delayed everybody',
      'operator-each': 'An operator thread for each connection',
    },
    messages: {
      'silent-leaves': 'The silent client leaves.',
      done: 'The dialogue is over.',
      'all-answered.expected': '{{count}} right answers',
      'all-answered.observed': 'right: {{count}}',
      'at-once.expected': '{{count}} clients connected at one instant',
      'at-once.observed': 'at most {{peak}}',
      'not-delayed.expected': 'all {{count}} answers before the silent client left',
      'delayed.expected': 'no answer before the silent client left',
      'delay.observed': 'slowest answer {{ms}} ms; {{early}} answers before the silent client left',
      'operator-each.expected': '{{count}} operator threads',
      'operator-each.observed': '{{count}} threads; longest visit {{ms}} ms',
    },
  },
  {
    title: '同时与多个客户端对话',
    summary: '一个客户端连上后一言不发，其他的在说话：每连接一个线程时立即得到回答，逐个服务时要等它离开。',
    explanation: {
      see: '沉默的客户端先连上。随后其他客户端一句一答地对话。每连接一个应答线程时，沉默者还没开口，它们就都说完了。若服务器一次只服务一个连接，沉默者离开之前谁也得不到回答。',
      why: '一直读一个连接到结束的服务器，会被最慢的那个堵住。每段对话都需要自己的控制流：一个线程、一个进程，或事件循环中的一席之地。',
      avoid: '把接受连接与对话分开。给沉默设时限，否则陌生人可以白白占住服务器。',
      os: '不论程序是否准备好，内核都把连接接进 backlog 队列：在等待的客户端看来仿佛已被服务，只是没有回答。',
      mistakes: [
        '服务器在一个端口，客户端连另一个：永远碰不到。让服务器挑空闲端口，再告诉客户端。',
        '几个线程读同一个键盘：哪个得到那一行并无定义。每个连接都要有自己的输入。',
        '“连接被接受了，就是在服务我。”——接受它的是内核。',
      ],
      platforms:
        'Python：每连接一个线程，阻塞在 recv 中不影响别的，因为 recv 会释放 GIL。Node：由事件循环读取，每连接一个线程可以计算回答。POSIX 与 Windows 在此行为一致。',
      reading: [
        'Python 文档：socketserver 的“ThreadingMixIn”',
        'Stevens、Fenner、Rudoff《UNIX 网络编程》卷 1 第 30 章',
        '手册页 accept(2)、listen(2)',
      ],
    },
    params: {
      talkers: {
        label: '说话的客户端',
      },
      rounds: {
        label: '各说几句',
      },
      silenceMs: {
        label: '沉默时长',
        help: '第一个客户端至少多久不说话',
      },
    },
    variants: {
      'thread-each': {
        title: '每连接一个线程',
        note: '谁也不必等沉默者。',
      },
      'one-at-a-time': {
        title: '一次一个连接',
        note: '人人都要等沉默者。',
      },
    },
    roles: {
      main: '服务器',
      operator: '应答一个连接',
      client: '客户端',
    },
    checks: {
      'all-answered': '每句话都得到正确回答',
      'at-once': '所有客户端同时在线',
      'not-delayed': '沉默者没有拖慢别人',
      delayed: '沉默者拖住了所有人',
      'operator-each': '每连接一个应答线程',
    },
    messages: {
      'silent-leaves': '沉默的客户端离开。',
      done: '对话结束。',
      'all-answered.expected': '{{count}} 个正确回答',
      'all-answered.observed': '正确：{{count}}',
      'at-once.expected': '某一瞬间有 {{count}} 个客户端在线',
      'at-once.observed': '至多 {{peak}} 个',
      'not-delayed.expected': '{{count}} 个回答都在沉默者离开之前',
      'delayed.expected': '沉默者离开之前没有任何回答',
      'delay.observed': '最慢的回答 {{ms}} 毫秒；沉默者离开前的回答 {{early}} 个',
      'operator-each.expected': '{{count}} 个应答线程',
      'operator-each.observed': '线程 {{count}} 个；最长停留 {{ms}} 毫秒',
    },
  },
);
