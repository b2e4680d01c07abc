import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '认证密钥',
  summary: '同一台机器上的进程互相证明是自己人：用随机密钥回答挑战，密钥本身从不发送。',
  explanation: {
    see: '父进程生成随机密钥并交给监听者。随后三个客户端来连接：一个有密钥，一个的密钥错一位，一个没有密钥。监听者给每个客户端发送随机挑战；只有第一个答对，得以进入。',
    why: '127.0.0.1 上的端口，机器上的任何程序都能连。密钥用来区分自己的进程和外人。每次挑战都不同，录下的回答以后没有用；发送的只是 HMAC，冒充的监听者也得不到密钥。',
    avoid:
      '不要用命令行参数或环境变量传递密钥：别人能读到。不要把管理器或传送 pickle 的连接开放到网络上；密钥只证明身份，不加密内容。',
    os: '在 Python 中密钥是进程对象的属性：os.urandom(32)，由主进程生成，子进程继承。multiprocessing.connection 正是这样使用它的。内核对此一无所知。',
    mistakes: [
      { claim: '密钥是 32 个字符的字符串。', truth: '是 32 个随机字节；写成文本是 64 个十六进制数字。' },
      { claim: '密钥是发送给对方的口令。', truth: '它从不发送，发送的只是对挑战计算的 HMAC。' },
      { claim: '每个进程有自己的密钥。', truth: '子进程继承父进程的，否则彼此无法通信。' },
      { claim: '有密钥，连接就是保密的。', truth: '只做了认证，没有加密。' },
    ],
    platforms: {
      python: 'Process.authkey，以及 multiprocessing.connection 的 Listener 和 Client。',
      node: 'Node 没有这个属性，这里用 crypto 和本机端口做同样的事。',
      posix: '带文件权限的 Unix 套接字可以不用密钥。',
      windows: '带访问控制表的 Windows 命名管道可以不用密钥。',
    },
    reading: ['Python 文档 multiprocessing：“认证密码”', 'RFC 2104（HMAC）', 'OSTEP 关于安全的第 53–57 章'],
  },
  params: { keyBytes: { label: '密钥长度' } },
  variants: { challenge: { title: '对的、错的、没有密钥', note: '三个客户端依次连接。' } },
  roles: { main: '父进程', listener: '监听者', client: '客户端' },
  questions: {
    admitted: {
      ask: '三个客户端来连接：一个密钥正确，一个密钥差一位，一个没有密钥。哪些会被放行？',
      right: '只有密钥正确的那个',
      close: '密钥几乎正确的那个也会',
      all: '三个都会',
    },
  },
  checks: {
    'right-accepted': { title: '有密钥的客户端得以进入' },
    'wrong-refused': { title: '错一位即被拒绝' },
    'stranger-refused': { title: '没有密钥的客户端被拒绝' },
    'key-length': { title: '密钥的字节数正确', expected: '{{bytes}} 个字节', observed: '密钥长 {{bytes}} 个字节' },
    'key-hidden': { title: '密钥不在任何参数和环境变量中', expected: '别人看不到', observed: '别人能看到：{{inView}}' },
  },
  notes: {
    'right-answer': '对挑战的回答正确。',
    'wrong-answer': '对挑战的回答错误。',
    'let-in': '得以进入。',
    'turned-away': '被拒之门外。',
  },
  shared: {
    'accepted.expected': '客户端和监听者都说接受',
    'refused.expected': '客户端和监听者都说拒绝',
    attempt: '是否接受：客户端说 {{client}}，监听者说 {{listener}}',
  },
};
