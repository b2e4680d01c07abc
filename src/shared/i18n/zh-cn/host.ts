import type { host as en } from '../en/host.ts';
import type { Shape } from '../shape.ts';

/** Texts of the hosts themselves: menus, dialogs, and pages of the browser host that need no program. */
export const host = {
  pages: {
    'not-found': {
      title: '这里什么也没有',
      text: '文件已被取走，或从未存在。',
    },
    'wrong-host': {
      title: '此地址不予应答',
      text: '请打开 Procession 启动时打印的地址。',
    },
  },
  menu: {
    file: '文件',
    edit: '编辑',
    view: '查看',
    window: '窗口',
    help: '帮助',
    quit: '退出 Procession',
    about: '关于 Procession',
    hide: '隐藏 Procession',
    hideOthers: '隐藏其他',
    unhide: '全部显示',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    developerTools: '开发者工具',
    minimise: '最小化',
    close: '关闭',
    dataFolder: '打开数据文件夹',
    licenses: '许可证',
    services: '服务',
    front: '全部置于最前',
    zoom: '缩放',
    reloadView: '重新加载视图',
  },
  tray: {
    show: '显示 Procession',
    keep: '关闭窗口后继续运行',
  },
  fault: {
    crashed: '窗口的页面再次崩溃。',
    failed: '窗口的页面无法加载。',
    unresponsive: '窗口的页面没有响应。',
    reload: '重新加载',
    wait: '等待',
  },
  quit: {
    title: '退出 Procession？',
    runs_other: '{{count}} 次运行仍在进行，退出会将其停止。',
    recording: '正在记录整台机器；退出会结束记录。',
    quit: '退出',
    tray: '在托盘中继续运行',
    stay: '取消',
  },
  dialog: {
    save: '保存',
    problem: 'Procession',
  },
} satisfies Shape<typeof en>;
