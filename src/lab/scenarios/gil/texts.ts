import { defineTexts } from '../texts.ts';
import { english } from './texts-en.ts';
import { chinese } from './texts-zh.ts';

export const texts = defineTexts(english, chinese);
