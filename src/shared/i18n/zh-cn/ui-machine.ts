/** Texts of the machine view. */
export const uiMachine = {
  machine: {
    title: '整机', about: '{{host}} 最近两分钟的情况：{{cores}} 个处理器，内存 {{memory}}，已运行 {{uptime}}。', collecting: '正在收集：两次采样后显示曲线。', waiting: '正在等待第一批数据…', notTold: '此系统不提供。',
    processors: '处理器', core: 'CPU {{number}}', user: '程序', system: '内核', iowait: '等待磁盘', busy: '繁忙', all: '全部处理器',
    coreNow: 'CPU {{number}}：现在繁忙 {{busy}} %，程序 {{user}} %，内核 {{system}} %，等待磁盘 {{iowait}} %',
    memory: '内存', used: '使用中', cache: '缓存，可释放', swap: '交换空间', swapUsed: '已换出', noSwap: '没有交换空间。',
    memoryNow: '现在使用内存 {{used}}，共 {{total}}，另有 {{cache}} 缓存可释放', swapNow: '现在换出 {{used}}，共 {{total}}',
    load: '负载', load1: '1 分钟', load5: '5 分钟', load15: '15 分钟', loadHelp: '正在运行、等待处理器或（在 Linux 上）等待磁盘的任务数。超过 {{cores}} 个处理器那条线时，就有任务要排队。', loadCores: '{{cores}} 个处理器', loadNow: '现在负载 {{one}}，五分钟平均 {{five}}，十五分钟平均 {{fifteen}}，共 {{cores}} 个处理器',
    pressure: '压力', pressureHelp: '最近十秒内任务因缺少某种资源而停顿的时间比例。部分：至少一个任务停顿。全部：所有任务停顿。', some: '部分', full: '全部',
    pressureOf: { cpu: '处理器', memory: '内存', io: '磁盘' }, pressureLong: '一分钟 {{some60}} %，五分钟 {{some300}} %', pressureNow: '{{what}}压力：现在部分 {{some}} %，全部 {{full}} %',
    disks: '磁盘', read: '读取', written: '写入', disk: '磁盘名', busyShare: '繁忙', noDisks: '没有可报告的磁盘。', disksNow: '全部磁盘：现在每秒读取 {{read}}，每秒写入 {{written}}',
    networks: '网络', received: '接收', sent: '发送', network: '接口', noNetworks: '除环回接口外没有网络接口。', networksNow: '全部网络：现在每秒接收 {{received}}，每秒发送 {{sent}}',
    switches: '上下文切换', forks: '新建的进程与线程', perSecond: '{{number}}/秒', rateNow: '{{name}}：现在每秒 {{now}}，两分钟内最高 {{most}}',
    states: '按状态统计的进程', statesHelp: '此处不含睡眠和空闲的进程：现有 {{number}} 个。', statesNow: '现在各状态的进程：{{list}}',
  },
};
