import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: 'TCP 里没有消息',
  summary: '连续写出的消息，到达时的读取次数少得多；每条前面加上长度，就都能找回来。',
  explanation: {
    see: '发送方一条接一条写出消息。接收方数自己的读取次数（每次至多 1024 字节）：比消息少，有的还在字符中间断开。按长度解码则得到全部消息，次序不变。',
    why: 'TCP 传送的是字节流。写操作怎么切分并不在其中：内核合并小的写，切开大的写，有人来读时就把已到的交出去。把这叫“粘包”容易误导。',
    avoid:
      '在流中说明消息到哪里结束：前面加长度，或用（内容中不会出现的）分隔符如换行，或固定大小。整条消息到齐后再解码文字。',
    os: '字节在套接字的接收缓冲区中等待被读。Nagle 算法和分段决定它们怎样上路；一次读取返回已有的内容，至多到所要求的大小。',
    mistakes: [
      { claim: '一次 send 对应一次 recv。', truth: '在一问一答的回显演示里看似如此；连续发送时立刻失败。' },
      { claim: '粘包是 TCP 的缺陷。', truth: 'TCP 提供的本来就不是包；字节与写出的完全一致。' },
      { claim: '1024 字节就是 1024 个字符。', truth: 'UTF-8 中一个字符可占四个字节，读取可能停在字符中间。' },
      { claim: '设 TCP_NODELAY 就好了。', truth: '它改变何时发送，不改变怎样读取。' },
    ],
    platforms: {
      everywhere: '处处相同。',
      python: 'struct 打包长度，StreamReader.readexactly 读取。',
      node: 'data 事件给出已到的任何内容。',
      posix: '数据报套接字（UDP 以及 Unix 的 SOCK_SEQPACKET）保留消息边界。',
    },
    reading: ['RFC 9293“传输控制协议”', '手册页 tcp(7)、recv(2)', 'Python 文档：套接字编程指南的“使用套接字”'],
  },
  params: { messages: { label: '消息数' } },
  variants: { burst: { title: '连续发送', note: '两种读法看的是同样的字节。' } },
  roles: { main: '组织者', receiver: '接收方', sender: '发送方' },
  metrics: { reads: '至多 1024 字节的读取次数', cutReads: '首尾断在字符中间的读取次数' },
  questions: {
    reads: {
      ask: '向一个 TCP 连接依次写入 {{messages}} 条消息。另一端需要读几次？',
      fewer: '比消息少',
      equal: '每条消息一次',
      more: '比消息多',
    },
  },
  checks: {
    framed: {
      title: '按长度找回了每条消息',
      expected: '{{count}} 条消息，与发出的一致，次序不变',
      observed: '正确 {{decoded}} 条，错误 {{wrong}} 条',
    },
    'naive-fails': {
      title: '读取不等于消息',
      expected: '读取次数少于 {{count}} 条消息',
      observed: '{{sent}} 条消息只读取了 {{reads}} 次',
    },
  },
  notes: { sent: '写出 {{count}} 条消息。', received: '读取 {{reads}} 次，按长度解码出 {{decoded}} 条消息。' },
};
