import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '不带锁的 CPython',
  summary: '自由线程构建：3.13 为试验性，3.14 起正式支持，尚不是默认。',
  explanation: {
    see: 'CPython 3.13（2024 年）可以试验性地构建为不带锁的版本（PEP 703）。3.14（2025 年）起正式支持这种自由线程构建（PEP 779）。它是常规构建之外的另一个构建，多半叫 python3.13t 或 python3.14t。若本机有，可在“全局解释器锁”或“计算密集：单线程、多线程、多进程”中选择运行环境“python-free-threaded”。',
    why: '以前试过几次都放弃了，因为单线程程序会慢很多。现在之所以可行：对象所属线程的引用计数很便宜，有些对象完全不计数，内存分配器为线程而设计，列表和字典里各有小锁。',
    avoid: '不要靠全局锁来保证自己数据的安全：没有了它，原本只是侥幸正确的代码就会出错。',
    os: '这时线程像其他程序的线程一样并行计算：CPU 时间与所经时间之比接近核心数。',
    mistakes: [
      { claim: '锁去不掉，因为解释器是按单线程设计的。', truth: '长期如此，3.13 起已经过时。' },
      {
        claim: 'Python 已经没有锁了。',
        truth: '常规构建仍然有。可用 sys._is_gil_enabled() 查询；若导入了没有声明支持的扩展模块，锁又会打开。',
      },
      { claim: '没有锁一切都更快。', truth: '做计算的多线程会更快；单线程比常规构建略慢。' },
    ],
    platforms: {
      python: '用 PYTHON_GIL=1 或 -X gil=1 可在自由线程构建中打开锁。',
      posix: 'macOS 的安装程序把自由线程构建作为选项；Linux 发行版有单独的软件包。',
      windows: 'Windows 的安装程序把自由线程构建作为选项。',
    },
    reading: [
      'PEP 703《Making the Global Interpreter Lock Optional in CPython》',
      'PEP 779《Criteria for supported status for free-threaded Python》',
      'Python 文档“Python 对自由线程的支持”（HOWTO）',
    ],
  },
};
