import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The authentication key',
    summary:
      'Processes on one machine prove to each other that they belong together: a random key answers a challenge, and is never sent itself.',
    explanation: {
      see: 'The parent makes a random key and hands it to a listener. Then three clients connect: one has the key, one has a key with a single bit changed, one has none. The listener sends each a random challenge; only the first answers it rightly and is let in.',
      why: 'A port on 127.0.0.1 can be reached by every program on the machine. The key tells one’s own processes from strangers. The challenge is different each time, so a recorded answer is of no use later; and since only its HMAC is sent, a listener who is a stranger does not learn the key.',
      avoid:
        'Do not hand keys over as arguments or environment variables: others can read those. Do not open a manager or a pickle-speaking connection to a network at all; its key proves who you are but encrypts nothing.',
      os: 'The key is an attribute of the process object in Python: os.urandom(32), made by the main process and inherited by its children. multiprocessing.connection uses it in the way shown here. The kernel knows nothing of it.',
      mistakes: [
        '“The key is a string of 32 characters.” — It is 32 random bytes; as text it would be 64 hexadecimal digits.',
        '“The key is a password that is sent to the other side.” — It is never sent. Only an HMAC of the challenge is.',
        '“Every process has a key of its own.” — Children inherit their parent’s, or they could not talk to each other.',
        '“With the key the connection is secret.” — It is authenticated, not encrypted.',
      ],
      platforms:
        'Python: Process.authkey, Listener and Client in multiprocessing.connection. Node has no such attribute; this scenario does the same with crypto and a local port. Unix sockets with file permissions and Windows named pipes with access lists can do without a key.',
      reading: [
        'Python documentation: multiprocessing, “Authentication keys”',
        'RFC 2104 (HMAC)',
        'OSTEP, chapters on security (53–57)',
      ],
    },
    params: {
      keyBytes: {
        label: 'Length of the key',
      },
    },
    variants: {
      challenge: {
        title: 'Right key, wrong key, no key',
        note: 'Three clients, one after another.',
      },
    },
    roles: {
      main: 'parent',
      listener: 'listener',
      client: 'client',
    },
    checks: {
      'right-accepted': 'The client with the key was let in',
      'wrong-refused': 'A single wrong bit was refused',
      'stranger-refused': 'A client without a key was refused',
      'key-length': 'The key has its length in bytes',
      'key-hidden': 'The key is in no argument and no environment variable',
    },
    messages: {
      'right-answer': 'The answer to the challenge is right.',
      'wrong-answer': 'The answer to the challenge is wrong.',
      'let-in': 'Let in.',
      'turned-away': 'Turned away.',
      'accepted.expected': 'accepted, as client and listener both say',
      'refused.expected': 'refused, as client and listener both say',
      attempt: 'accepted according to the client: {{client}}, to the listener: {{listener}}',
      'key-length.expected': '{{bytes}} bytes',
      'key-length.observed': 'a key of {{bytes}} bytes',
      'key-hidden.expected': 'not in view of others',
      'key-hidden.observed': 'in view: {{inView}}',
    },
  },
  {
    title: '认证密钥',
    summary: '同一台机器上的进程互相证明是自己人：用随机密钥回答挑战，密钥本身从不发送。',
    explanation: {
      see: '父进程生成随机密钥并交给监听者。随后三个客户端来连接：一个有密钥，一个的密钥错一位，一个没有密钥。监听者给每个客户端发送随机挑战；只有第一个答对，得以进入。',
      why: '127.0.0.1 上的端口，机器上的任何程序都能连。密钥用来区分自己的进程和外人。每次挑战都不同，录下的回答以后没有用；发送的只是 HMAC，冒充的监听者也得不到密钥。',
      avoid:
        '不要用命令行参数或环境变量传递密钥：别人能读到。不要把管理器或传送 pickle 的连接开放到网络上；密钥只证明身份，不加密内容。',
      os: '在 Python 中密钥是进程对象的属性：os.urandom(32)，由主进程生成，子进程继承。multiprocessing.connection 正是这样使用它的。内核对此一无所知。',
      mistakes: [
        '“密钥是 32 个字符的字符串。”——是 32 个随机字节；写成文本是 64 个十六进制数字。',
        '“密钥是发送给对方的口令。”——它从不发送，发送的只是对挑战计算的 HMAC。',
        '“每个进程有自己的密钥。”——子进程继承父进程的，否则彼此无法通信。',
        '“有密钥，连接就是保密的。”——只做了认证，没有加密。',
      ],
      platforms:
        'Python：Process.authkey，以及 multiprocessing.connection 的 Listener 和 Client。Node 没有这个属性，这里用 crypto 和本机端口做同样的事。带文件权限的 Unix 套接字、带访问控制表的 Windows 命名管道可以不用密钥。',
      reading: ['Python 文档 multiprocessing：“认证密码”', 'RFC 2104（HMAC）', 'OSTEP 关于安全的第 53–57 章'],
    },
    params: {
      keyBytes: {
        label: '密钥长度',
      },
    },
    variants: {
      challenge: {
        title: '对的、错的、没有密钥',
        note: '三个客户端依次连接。',
      },
    },
    roles: {
      main: '父进程',
      listener: '监听者',
      client: '客户端',
    },
    checks: {
      'right-accepted': '有密钥的客户端得以进入',
      'wrong-refused': '错一位即被拒绝',
      'stranger-refused': '没有密钥的客户端被拒绝',
      'key-length': '密钥的字节数正确',
      'key-hidden': '密钥不在任何参数和环境变量中',
    },
    messages: {
      'right-answer': '对挑战的回答正确。',
      'wrong-answer': '对挑战的回答错误。',
      'let-in': '得以进入。',
      'turned-away': '被拒之门外。',
      'accepted.expected': '客户端和监听者都说接受',
      'refused.expected': '客户端和监听者都说拒绝',
      attempt: '是否接受：客户端说 {{client}}，监听者说 {{listener}}',
      'key-length.expected': '{{bytes}} 个字节',
      'key-length.observed': '密钥长 {{bytes}} 个字节',
      'key-hidden.expected': '别人看不到',
      'key-hidden.observed': '别人能看到：{{inView}}',
    },
  },
);
