import { defineCard } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineCard({ id: 'gil-why', group: 'gil', covers: ['gil-why'], texts: { en, 'zh-CN': zhCn } });
