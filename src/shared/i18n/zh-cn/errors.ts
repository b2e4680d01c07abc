import type { ErrorCode } from '../../errors.ts';
import { codeErrors } from './errors-code.ts';

/** What went wrong and what to do, per error code. */
export const errors: Record<ErrorCode, { message: string; hint: string }> = {
  internal: {
    message: '发生了不该发生的故障：{{detail}}',
    hint: '请连同之前的操作一起报告。',
  },
  'invalid-input': {
    message: '“{{where}}”处的值无效：{{detail}}。',
    hint: '请改正后重试。',
  },
  'unknown-call': {
    message: '没有名为“{{name}}”的操作。',
    hint: '请刷新页面：它可能比程序旧。',
  },
  'unknown-scenario': {
    message: '没有名为“{{name}}”的场景。',
    hint: '已有：{{known}}。',
  },
  'unknown-variant': {
    message: '场景“{{scenario}}”没有变体“{{name}}”。',
    hint: '可用的变体：{{known}}。',
  },
  'unknown-parameter': {
    message: '场景“{{scenario}}”没有参数“{{name}}”。',
    hint: '可用的参数：{{known}}。',
  },
  'parameter-out-of-range': {
    message: '参数“{{name}}”为 {{value}}，超出 {{min}} 到 {{max}} 的范围。',
    hint: '请选择 {{min}} 到 {{max}} 之间的值。',
  },
  'parameter-wrong-type': {
    message: '参数“{{name}}”不能是“{{value}}”。',
    hint: '可用的值：{{known}}。',
  },
  'prediction-unknown': {
    message: '“{{name}}”不是这个变体所问问题的答案。',
    hint: '问题和可用的答案：{{known}}。',
  },
  'platform-missing': {
    message: '“{{what}}”不能在 {{platform}} 上运行。',
    hint: '它需要：{{needs}}。',
  },
  'interpreter-missing': {
    message: '{{name}}={{value}} 需要的解释器没有找到：{{what}}。',
    hint: '请安装它，或用环境变量 PROCESSION_PYTHON 指明其程序；“procession doctor”会说明找到了什么。',
  },
  'interpreter-silent': {
    message: '{{name}}={{value}} 需要 {{what}}，而本机的解释器在一分钟内没有应答。',
    hint: '请在机器空闲一些时再试，或用 PROCESSION_PYTHON 指定一个可用解释器的路径。',
  },
  'run-not-found': {
    message: '没有运行“{{id}}”。',
    hint: '请列出会话中的运行以查看有哪些。',
  },
  'card-not-runnable': {
    message: '“{{scenario}}”是概念卡片：供阅读，不能运行。',
    hint: '请在实验室中打开，或参阅 docs/scenarios.md。',
  },
  'run-limit': {
    message: '已有 {{count}} 个运行在进行。',
    hint: '请停止一个，或等其中一个结束。',
  },
  'series-too-long': {
    message: '共 {{count}} 个运行，超过一个系列的上限 {{max}}。',
    hint: '请减少取值、变体或重复次数。',
  },
  'process-hidden': {
    message: '当前用户看不到进程 {{pid}}。',
    hint: '它存在，但 /proc 以 hidepid 选项挂载，隐藏了其他用户的进程。',
  },
  'process-gone': {
    message: '进程 {{pid}} 已不存在。',
    hint: '它已经结束，或从未存在。',
  },
  'process-reused': {
    message: '进程号 {{pid}} 属于在另一时间启动的进程。',
    hint: '您所指的进程已结束，或者在显示其启动时间之后时钟被调整过；没有发送任何信号。',
  },
  'process-forbidden': {
    message: '您无权向进程 {{pid}} 发送信号。',
    hint: '它属于另一个用户；没有发送任何信号。',
  },
  'process-protected': {
    message: 'Procession 从不向进程 {{pid}} 发送信号。',
    hint: '进程号 0、1、内核线程、Procession 自身及其祖先受保护。',
  },
  'proc-foreign': {
    message:
      '/proc 显示的是另一个 PID 命名空间的进程：这些进程号在这里指的是别的进程，因此不会向任何进程发送信号，也不会更改或启动进程。',
    hint: '请挂载本命名空间的 /proc，例如使用“unshare --pid --fork --mount-proc”或“mount -t proc proc /proc”。',
  },
  'signal-unknown': {
    message: '没有名为“{{name}}”的信号。',
    hint: '可用的信号：{{known}}。',
  },
  'session-not-found': {
    message: '没有会话“{{name}}”。',
    hint: '请检查路径或名称。',
  },
  'session-not-a-session': {
    message: '“{{path}}”不是会话文件。',
    hint: '文件未被改动。请选择由 Procession 写出的文件。',
  },
  'session-newer': {
    message: '“{{path}}”由更新版本的 Procession 写出（格式 {{version}}，本版本只认识 {{known}}）。',
    hint: '请安装更新的版本。文件未被改动。',
  },
  'session-truncated': {
    message: '“{{path}}”已损坏或不完整。',
    hint: '请从来源重新复制。文件未被改动。',
  },
  'session-unreadable': {
    message: '无法读取“{{path}}”（{{detail}}）。',
    hint: '它已损坏，或由其他程序写出或改动。其他会话不受影响。',
  },
  'trash-failed': {
    message: '无法将“{{path}}”移到回收站：{{detail}}',
    hint: '没有删除任何内容。请检查回收站能否用于其他文件，或自行删除该文件。',
  },
  'session-in-use': {
    message: '会话“{{name}}”正在写入。',
    hint: '请先关闭它；当前会话不能删除。',
  },
  'home-missing': {
    message: '没有存放数据的文件夹：HOME 未设置，且该用户没有主文件夹。',
    hint: '请设置 HOME，或将 PROCESSION_HOME 设为存放数据的文件夹。',
  },
  'limit-reached': {
    message: '已达到系统的上限（{{detail}}）。',
    hint: 'EMFILE：打开的文件数（ulimit -n，RLIMIT_NOFILE）。EAGAIN：进程和线程数（ulimit -u，RLIMIT_NPROC）。',
  },
  'process-limit': {
    message: '系统拒绝再创建进程或线程：该用户的进程数上限（RLIMIT_NPROC）为 {{limit}}。',
    hint: '请结束该用户的其他程序，或提高上限（ulimit -u）。',
  },
  'session-moved': {
    message: '无法继续写入“{{path}}”：它被锁定、损坏、替换或删除，或磁盘已满（{{detail}}）。',
    hint: '到目前为止的运行以及之后的全部内容都在“{{saved}}”中。',
  },
  'file-exists': {
    message: '“{{path}}”已存在。',
    hint: '请换一个名字，或用 --force 覆盖。',
  },
  'file-not-writable': {
    message: '无法写入“{{path}}”（{{detail}}）。',
    hint: '请选择有写权限的文件夹。',
  },
  'target-full': {
    message: '“{{path}}”所在的磁盘已满。',
    hint: '请腾出空间，或选择其他磁盘。没有留下不完整的文件。',
  },
  'disk-full': {
    message: '“{{path}}”所在的磁盘已满。',
    hint: '请腾出空间。监视仍在继续，日志已停止。',
  },
  'port-taken': {
    message: '端口 {{port}} 已被占用。',
    hint: '请用 --port 换一个端口，或用 0 表示任意空闲端口。',
  },
  'token-refused': {
    message: '此页面需要密钥。',
    hint: '请打开 Procession 启动时打印的完整地址（其中含有“token=”）。每次启动的地址都不同。',
  },
  'too-many-calls': {
    message: '同时发出的请求太多，最多 {{limit}} 个。',
    hint: '请等待应答后再试。',
  },
  'slow-reader': {
    message: '有一个页面没有读取它所请求的内容。',
    hint: '在它读完之前，不再向它发送内容。',
  },
  usage: {
    message: '{{detail}}',
    hint: '请看 --help。',
  },
  'unknown-command': {
    message: '没有命令“{{name}}”。',
    hint: '请看 --help。',
  },
  'unknown-field': {
    message: '没有字段“{{name}}”。',
    hint: '可用：{{known}}。',
  },
  'filter-field': {
    message: '没有字段“{{name}}”。',
    hint: '若要查找这段文字，请加引号："{{text}}"。可用字段：{{known}}。',
  },
  'filter-unclosed': {
    message: '“{{what}}”有开头，没有结尾。',
    hint: '请补上结尾；若要查找这个字符本身，请把文字放进引号。',
  },
  'filter-missing': {
    message: '“{{text}}”后面缺少内容。',
    hint: '请写上要查找的内容，或把它删掉。',
  },
  'filter-comparison': {
    message: '“{{field}}”不能用“{{comparison}}”比较。',
    hint: '可用：{{known}}。',
  },
  'filter-number': {
    message: '“{{text}}”不是“{{field}}”可用的数。',
    hint: '请写整数，例如 {{field}}>10。',
  },
  'filter-percent': {
    message: '“{{text}}”不是“{{field}}”可用的百分比。',
    hint: '请写数字，例如 {{field}}>5；100 表示一个核心。',
  },
  'filter-size': {
    message: '“{{text}}”不是“{{field}}”可用的大小。',
    hint: '请写带 K、M、G 或 T 的数，例如 {{field}}>100M。',
  },
  'filter-duration': {
    message: '“{{text}}”不是“{{field}}”可用的时间。',
    hint: '请写带 ms、s、m、h 或 d 的数，例如 {{field}}>1m。',
  },
  'filter-state': {
    message: '没有“{{text}}”这种状态。',
    hint: '可用：R S D Z T t I X，或 running、sleeping、blocked、zombie、stopped、traced、idle。',
  },
  'filter-regex': {
    message: '无法读懂模式“{{text}}”：{{detail}}。',
    hint: '请改正它，或用“:”查找文字本身。',
  },
  'bench-unknown': {
    message: '没有“{{name}}”这种测量。',
    hint: '可用：{{known}}。',
  },
  'bench-crowd': {
    message: '无法启动 {{count}} 个进程：{{detail}}',
    hint: '请用较少的进程测量（--processes），或提高进程数上限（ulimit -u）。',
  },
  'alert-unknown': {
    message: '没有“{{text}}”这种警报。',
    hint: '规则应以下列之一开头：{{known}}。',
  },
  'alert-form': {
    message: '无法读懂这条规则。',
    hint: '请这样写：{{example}}。',
  },
  'alert-duration': {
    message: '“{{text}}”不是一天以内的时间。',
    hint: '请写带 ms、s、m 或 h 的数，例如 30s。',
  },
  'alert-size': {
    message: '“{{text}}”不是大小。',
    hint: '请写带 K、M、G 或 T 的数，例如 100M。',
  },
  'alert-percent': {
    message: '“{{text}}”不是百分比。',
    hint: '请写数字，例如 90；100 表示一个核心。',
  },
  'alert-filter': {
    message: '“{{text}}”需要筛选条件：指的是哪些进程？',
    hint: '请这样写：{{example}}。',
  },
  'sampler-failed': {
    message: '无法读取进程：{{detail}}',
    hint: '请运行 doctor 命令查看哪些功能可用。',
  },
  'proc-missing': {
    message: '无法读取进程：/proc 未挂载。',
    hint: '请用“mount -t proc proc /proc”挂载，或让容器、沙箱挂载它。',
  },
  disconnected: {
    message: '与 Procession 的连接已断开。',
    hint: '它会自动重连；若不能，请重新启动 Procession。',
  },
  cancelled: {
    message: '已取消。',
    hint: '没有任何改动。',
  },
  'not-supported': {
    message: '此处不支持“{{what}}”。',
    hint: '请刷新页面，或使用相匹配的版本。',
  },
  'value-missing': {
    message: '缺少“{{name}}”。',
    hint: '请给出它的值；docs/simulators.md 中有每种输入的例子。',
  },
  'duplicate-id': {
    message: '标识“{{id}}”出现了两次。',
    hint: '请让每一项的标识各不相同，或者都不写标识。',
  },
  'lengths-differ': {
    message: '“{{name}}”有 {{count}} 项，需要 {{expected}} 项。',
    hint: '请按同样的顺序逐一给出。',
  },
  'option-missing': {
    message: '策略“{{policy}}”需要 {{option}}。',
    hint: '请补上后重试。',
  },
  'option-unused': {
    message: '策略“{{policy}}”用不到 {{option}}。',
    hint: '它用到的有：{{known}}。',
  },
  'option-conflict': {
    message: '{{one}} 与 {{other}} 不能同时给出。',
    hint: '请去掉其中一个。',
  },
  'input-not-json': {
    message: '{{name}} 不是有效的 JSON：{{detail}}。',
    hint: '请给出 JSON，或用 @文件 指定存有 JSON 的文件。',
  },
  'file-not-readable': {
    message: '无法读取“{{path}}”（{{detail}}）。',
    hint: '请检查路径，以及是否有权读取该文件。',
  },
  'program-invalid': {
    message: '{{name}} 第 {{line}} 行：“{{text}}”不是有效的指令。',
    hint: '可用的有：{{known}}。',
  },
  ...codeErrors,
  'randoms-used-up': {
    message: '{{count}} 个随机数已用完，而作业还没有全部完成。',
    hint: '请为每个时间片给出一个数，或改用种子。',
  },
  'simulation-too-long': {
    message: '{{limit}} 步之后模拟仍未结束。',
    hint: '请减少或缩短作业，或使用会结束的程序。',
  },
  'history-empty': {
    message: '那里没有整机的记录。',
    hint: '请选择另一个时刻，或含有完整记录的会话。',
  },
  'history-damaged': {
    message: '这一段记录已损坏。',
    hint: '请选择另一个时刻。文件未被改动。',
  },
  'history-failed': {
    message: '整机历史不得不重新开始：{{detail}}',
    hint: '此前保留的内容已丢失；现在又在记录。',
  },
  'recording-floor': {
    message: '完整记录已停止：磁盘可用空间太少。',
    hint: '请腾出空间后重新开启。运行仍会写入日志。',
  },
  'settings-broken': {
    message: '部分已保存的设置无法读取，已改用默认值。',
    hint: '原文件保留为 {{path}}。',
  },
  'settings-not-kept': {
    message: '设置无法保存：{{detail}}',
    hint: '它们在 Procession 结束前有效。请检查 {{path}} 是否可写。',
  },
  'settings-file-wrong': {
    message: '这不是适用于此处的设置文件：{{detail}}。',
    hint: '什么都没有改变。可先保存此版本的设置，看看文件的内容。',
  },
  'settings-too-large': {
    message: '设置将超过 {{bytes}} 字节。',
    hint: '请删除不需要的筛选条件或告警规则。',
  },
  'worksheet-unreadable': {
    message: '“{{path}}”不是练习单，也不是练习单的结果。位置 {{where}}：{{detail}}',
    hint: '没有任何改动。请打开老师或学生保存的原文件。',
  },
  'worksheet-newer': {
    message: '“{{path}}”由更新版本的 Procession 保存（{{version}}；本版本支持到 {{known}}）。',
    hint: '请安装那个版本再打开；没有任何改动。',
  },
  'source-altered': {
    message: '“{{name}}”与构建 Procession 时的文件不同，因此不显示。',
    hint: '请重新安装 Procession；在源码目录中请重新构建（npm run build）。',
  },
  'source-missing': {
    message: '无法读取 Procession 自身的文件“{{name}}”。',
    hint: '请重新安装 Procession；在源码目录中请重新构建（npm run build）。',
  },
  'import-line': {
    message: '“{{path}}”的第 {{line}} 行无法导入：{{detail}}。',
    hint: '没有保留该文件的任何内容。请重新导出，或直接导入会话文件。',
  },
};
