import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'TCP has no messages',
    summary:
      'A thousand messages written in a burst arrive in far fewer reads; with a length in front of each, all thousand are found again.',
    explanation: {
      see: 'The sender writes a thousand messages one after another. The receiver counts its reads of at most 1024 bytes: fewer than a thousand, and some end in the middle of a character. Decoding by lengths gives all messages, in order.',
      why: 'TCP carries a stream of bytes. How the writes were cut is not part of it: the kernel joins small writes, cuts large ones, and hands out what has arrived when somebody reads. “Sticky packets” is a misleading name for this.',
      avoid:
        'Say in the stream where a message ends: a length in front, a separator such as a newline (that cannot occur inside), or a fixed size. Decode text only when the whole message is there.',
      os: 'Bytes wait in the receive buffer of the socket until they are read. Nagle’s algorithm and segmentation decide how they travel; a read returns what is there, up to the size asked for.',
      mistakes: [
        '“One send is one recv.” — It seems so in an echo demonstration, where each side waits for the other; in a burst it fails at once.',
        '“Sticky packets are a fault of TCP.” — Packets are not what TCP offers; the bytes arrive exactly as written.',
        '“1024 bytes are 1024 characters.” — In UTF-8 a character may take four bytes, and a read may end inside one.',
        '“TCP_NODELAY cures it.” — It changes when bytes are sent, not how they are read.',
      ],
      platforms:
        'The same everywhere. Python: struct packs the length, StreamReader.readexactly reads it. Node: data events give whatever came. Datagram sockets (UDP, and Unix SOCK_SEQPACKET) do keep message boundaries.',
      reading: [
        'RFC 9293 “Transmission Control Protocol”',
        'tcp(7), recv(2)',
        'Python documentation: socket HOWTO, “Using a Socket”',
      ],
    },
    params: {
      messages: {
        label: 'Messages',
      },
    },
    variants: {
      burst: {
        title: 'A burst of messages',
        note: 'Both ways of reading look at the same bytes.',
      },
    },
    roles: {
      main: 'organiser',
      receiver: 'receiver',
      sender: 'sender',
    },
    metrics: {
      reads: 'Reads of at most 1024 bytes',
      cutReads: 'Reads that begin or end inside a character',
    },
    checks: {
      framed: 'By lengths, every message was found',
      'naive-fails': 'Reads are not messages',
    },
    messages: {
      sent: '{{count}} messages written.',
      received: '{{reads}} reads, {{decoded}} messages decoded by length.',
      'framed.expected': '{{count}} messages, each as it was sent, in order',
      'framed.observed': '{{decoded}} right, {{wrong}} wrong',
      'naive-fails.expected': 'fewer reads than the {{count}} messages',
      'naive-fails.observed': '{{reads}} reads for {{sent}} messages',
    },
  },
  {
    title: 'TCP 里没有消息',
    summary: '连续写出的一千条消息，到达时的读取次数少得多；每条前面加上长度，一千条就都能找回来。',
    explanation: {
      see: '发送方一条接一条写出一千条消息。接收方数自己的读取次数（每次至多 1024 字节）：不到一千次，有的还在字符中间断开。按长度解码则得到全部消息，次序不变。',
      why: 'TCP 传送的是字节流。写操作怎么切分并不在其中：内核合并小的写，切开大的写，有人来读时就把已到的交出去。把这叫“粘包”容易误导。',
      avoid:
        '在流中说明消息到哪里结束：前面加长度，或用（内容中不会出现的）分隔符如换行，或固定大小。整条消息到齐后再解码文字。',
      os: '字节在套接字的接收缓冲区中等待被读。Nagle 算法和分段决定它们怎样上路；一次读取返回已有的内容，至多到所要求的大小。',
      mistakes: [
        '“一次 send 对应一次 recv。”——在一问一答的回显演示里看似如此；连续发送时立刻失败。',
        '“粘包是 TCP 的缺陷。”——TCP 提供的本来就不是包；字节与写出的完全一致。',
        '“1024 字节就是 1024 个字符。”——UTF-8 中一个字符可占四个字节，读取可能停在字符中间。',
        '“设 TCP_NODELAY 就好了。”——它改变何时发送，不改变怎样读取。',
      ],
      platforms:
        '处处相同。Python：struct 打包长度，StreamReader.readexactly 读取。Node：data 事件给出已到的任何内容。数据报套接字（UDP 以及 Unix 的 SOCK_SEQPACKET）保留消息边界。',
      reading: ['RFC 9293“传输控制协议”', '手册页 tcp(7)、recv(2)', 'Python 文档：套接字编程指南的“使用套接字”'],
    },
    params: {
      messages: {
        label: '消息数',
      },
    },
    variants: {
      burst: {
        title: '连续发送',
        note: '两种读法看的是同样的字节。',
      },
    },
    roles: {
      main: '组织者',
      receiver: '接收方',
      sender: '发送方',
    },
    metrics: {
      reads: '至多 1024 字节的读取次数',
      cutReads: '首尾断在字符中间的读取次数',
    },
    checks: {
      framed: '按长度找回了每条消息',
      'naive-fails': '读取不等于消息',
    },
    messages: {
      sent: '写出 {{count}} 条消息。',
      received: '读取 {{reads}} 次，按长度解码出 {{decoded}} 条消息。',
      'framed.expected': '{{count}} 条消息，与发出的一致，次序不变',
      'framed.observed': '正确 {{decoded}} 条，错误 {{wrong}} 条',
      'naive-fails.expected': '读取次数少于 {{count}} 条消息',
      'naive-fails.observed': '{{sent}} 条消息只读取了 {{reads}} 次',
    },
  },
);
