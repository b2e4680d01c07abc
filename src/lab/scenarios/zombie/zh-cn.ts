import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '僵尸进程',
  summary: '已结束的子进程以状态 Z 留在进程表中，直到父进程读取其退出状态，或父进程自己死去。',
  explanation: {
    see: '父进程启动若干子进程后阻塞。子进程以退出码 7 结束，在进程表中变为状态 Z，不再占用内存。父进程醒来后读取退出码，这些行随即消失。被停止的父进程一继续运行就会回收。在最后一个变体中父进程被杀死：僵尸被收养，由新的父进程回收，同样消失。',
    why: '父进程与子进程各走各的时间。若内核立刻抹去死去的子进程，就再也问不到它的退出状态，所以内核保留一小条记录，直到父进程调用 wait。从不 wait 的父进程会留下僵尸。',
    avoid:
      '等待每一个子进程，或处理 SIGCHLD，或显式忽略 SIGCHLD，让内核什么也不保留。杀死父进程是最后的手段。僵尸本身杀不死：它已经死了。',
    os: '僵尸没有内存、文件和线程，只剩进程号、退出状态和计时信息。危害在于进程号：其数量有限（pid_max 和用户的进程数上限），用尽后就无法再创建进程。每个子进程都会短暂经过这个状态。Node 在事件循环中自动回收子进程，所以这里让父进程阻塞它的循环。Windows 没有僵尸：只要有人持有句柄，已结束的进程对象就仍存在。',
    mistakes: [
      { claim: '僵尸占用内存。', truth: '它的内存早已释放，剩下的只是内核中的一小条记录和进程号。' },
      { claim: '父进程一直盯着子进程，过一会儿就回收。', truth: '只有 wait 或父进程的死亡才会回收。' },
      { claim: 'kill -9 能清除僵尸。', truth: '它已经死了，杀不了。要由父进程 wait，或父进程结束。' },
      { claim: '内核只保留进程号、结束时间和状态。', truth: '还保留子进程的 CPU 时间，供父进程统计。' },
      { claim: '杀死父进程就是解决办法。', truth: '那是最后的手段。被停止的父进程只要继续运行，就会自己回收。' },
      { claim: '父进程一死，僵尸立刻消失。', truth: '要等收养者回收；有些容器的 1 号进程回收得慢，甚至从不回收。' },
    ],
    platforms: {
      python: 'Python 在 join、poll 或启动另一个进程时回收。',
      node: 'Node 在事件循环中回收。',
      posix: 'Linux 和 macOS 如上所示。',
      windows: 'Windows 没有僵尸：已结束的进程对象在句柄打开期间仍存在，可以查询退出码。',
    },
    reading: [
      '手册页 wait(2) 的 NOTES、signal(7) 的 SIGCHLD、proc_sys_kernel(5) 的 pid_max',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程的终止”',
    ],
  },
  params: {
    children: { label: '子进程数', help: '制造多少个僵尸' },
    unreapedMs: { label: '不回收的时长', help: '父进程多久不等待它们' },
  },
  variants: {
    reap: { title: '父进程醒来并回收', note: '正确的办法：wait。' },
    'stopped-parent': { title: '许多僵尸，父进程被停止', note: '继续运行后它会回收，并存活下去。' },
    'kill-parent': { title: '杀死父进程', note: '最后的手段：由 init 回收。' },
  },
  roles: { main: '父进程', holder: '从不 wait 的父进程', child: '会结束的子进程' },
  metrics: { pidLimit: '进程号总数', userLimit: '该用户可有的进程数' },
  checks: {
    'all-zombies': {
      title: '所有子进程都被看到是该父进程的僵尸',
      expected: '同一次采样中有 {{count}} 个状态为 Z、父进程为 {{ppid}} 的进程',
      observed: '一次采样中最多 {{count}} 个',
    },
    'no-memory': {
      title: '僵尸不占内存',
      expected: '每个状态为 Z 的行常驻内存都是 0',
      observed: '{{rows}} 行共 {{bytes}} 字节',
    },
    'signal-0': {
      title: '信号 0 能找到每个僵尸',
      expected: '对 {{count}} 个已死的子进程，信号 0 都成功',
      observed: '成功 {{count}} 个',
    },
    'code-kept': {
      title: '退出码为父进程保留着',
      expected: '子进程处于 Z 至少 {{ms}} 毫秒之后，仍得到退出码 7',
      observed: '退出码 {{codes}}；处于 Z 的最短时间 {{ms}} 毫秒',
    },
    reaped: {
      title: '回收后僵尸消失，父进程继续存活',
      expected: '父进程醒来后没有子进程的行，且父进程存活',
      observed: '剩余行数：{{left}}；父进程：{{parent}}',
    },
    adopted: {
      title: '父进程死后僵尸消失',
      expected: '杀死之后 5000 毫秒内没有子进程的行',
      observed: '{{ms}} 毫秒后消失',
      'observed-by': '{{ms}} 毫秒后消失，由 {{adopter}}（{{ppid}}）收养',
    },
    killed: { title: '父进程被 SIGKILL 杀死', expected: '被 SIGKILL 结束', observed: '被 {{signal}} 结束' },
  },
  notes: {
    holding: '进程 {{pid}} 让它的 {{count}} 个子进程结束，但不回收。',
    resuming: '让被停止的父进程 {{pid}} 继续运行。',
    reaped: '回收了 {{count}} 个退出码：{{code}}。',
    killing: '正在杀死不回收的父进程 {{pid}}。',
    adopted: '收养后剩余的僵尸：{{left}} 个。',
  },
};
