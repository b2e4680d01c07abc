import type { uiShell as en } from '../en/ui-shell.ts';
import type { Shape } from '../shape.ts';

/** Texts around the places: navigation, connection, common words. */
export const uiShell = {
  app: {
    name: 'Procession',
    navigation: '导航',
    skip: '跳到内容',
  },
  place: {
    monitor: '监视',
    machine: '整机',
    attention: '异常与警报',
    lab: '实验室',
    sessions: '会话',
    simulators: '模拟器',
    workbench: '工作台',
  },
  licenses: {
    title: '许可证',
    about_other: 'Procession 所用的 {{count, number}} 个软件包及其许可证。',
    chromium: 'Chromium 和 Node.js 的许可证在程序旁的 LICENSES.chromium.html 中。',
    text: '全文',
    textOf: '{{name}} 的许可证全文',
    noText: '该软件包不含许可证全文，以许可证名称为准。',
    unknown: '未知',
    missing: '缺少许可证列表',
    missingHelp: '它在构建 Procession 时生成：npm run build。',
  },
  link: {
    connecting: '正在连接…',
    connected: '已连接',
    disconnected: '连接已断开',
    banner: '连接已断开，您看到的内容可能已过时；正在重新连接…',
  },
  theme: {
    label: '主题',
    auto: '自动',
    light: '浅色',
    dark: '深色',
  },
  language: {
    label: '语言',
  },
  common: {
    cancel: '取消',
    close: '关闭',
    retry: '重试',
    loading: '正在加载…',
    copied: '已复制',
    copyFailed: '无法复制',
    sentences: '{{first}}{{second}}',
    labelled: '{{label}}：{{value}}',
    label: '{{label}}：',
    dismiss: '关闭消息',
    notices: '消息',
  },
  glossary: {
    title: '术语表',
    search: '搜索术语，中英文均可',
    count_other: '{{shown}} / {{count, number}} 个术语',
    none: '没有符合的术语，请换一个词。',
  },
  crash: {
    title: '此视图出错',
    body: 'Procession 的其余部分仍在运行。{{detail}}',
    retry: '重新显示',
  },
} satisfies Shape<typeof en>;
