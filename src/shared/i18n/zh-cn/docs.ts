import type { docs as en } from '../en/docs.ts';
import type { Shape } from '../shape.ts';

/** Words of the handbook that is made from the scenarios. */
export const docs = {
  title: '场景',
  intro:
    '实验室的全部演示与概念，内容取自应用本身：请勿手改此文件，运行 `npm run docs` 即可生成。用 `npx procession run ID [--variant V] [--param 名称=值]` 启动其中一个。',
  variant: '变体',
  what: '内容',
  note: '说明',
  parameter: '参数',
  default: '默认值',
  range: '范围',
  check: '检验',
  variants: '适用变体',
  all: '全部',
  covers: '涵盖',
  untranslated: '尚未翻译',
  glossary: '术语表',
  meaning: '含义',
} satisfies Shape<typeof en>;
