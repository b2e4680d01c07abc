import { defineCard } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineCard({
  id: 'gil-removal',
  group: 'gil',
  covers: ['gil-removal'],
  texts: { en, 'zh-CN': zhCn },
});
