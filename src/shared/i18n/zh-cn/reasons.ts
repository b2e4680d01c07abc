import type { Reason } from '../en/reasons.ts';

export const reasons: Record<Reason, string> = {
  'sqlite-perm': 'SQLite 没有权限这样做',
  'sqlite-busy': '另一个程序正在使用它',
  'sqlite-locked': '它被另一处使用锁定',
  'sqlite-nomem': '内存不足',
  'sqlite-readonly': '它只能读取',
  'sqlite-interrupt': '操作被中断',
  'sqlite-ioerr': '磁盘报告错误',
  'sqlite-corrupt': '内容已损坏',
  'sqlite-full': '磁盘已满',
  'sqlite-cantopen': '无法打开',
  'sqlite-toobig': '其中有过大的值',
  'sqlite-notadb': '它不是 SQLite 数据库',
  'file-removed': '文件已被删除',
  'file-replaced': '文件已被替换',
  'file-cut-off': '文件已被截断',
  'file-overwritten': '文件已被覆盖',
};
