import { defineCard } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineCard({
  id: 'gil-not-language',
  group: 'gil',
  covers: ['gil-not-language'],
  texts: { en, 'zh-CN': zhCn },
});
