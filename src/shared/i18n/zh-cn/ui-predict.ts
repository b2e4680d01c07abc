import type { uiPredict as english } from '../en/ui-predict.ts';
import type { Shape } from '../shape.ts';

/** Texts of predictions. */
export const uiPredict: Shape<typeof english> = {
  predict: {
    show: '先预测…',
    hide: '隐藏问题',
    help: '运行结束后，您的答案会与观察到的结果并列显示。',
    ends: {
      ask: '这次运行会自行结束吗？',
      yes: '会',
      no: '不会：它会持续到时间上限，或直到被停止',
    },
    claims: { ask: '这次运行会显示下面哪一项？' },
    hidden: '问题打开时，不显示变体说明和解释。',
    pending: '您的预测：{{predicted}}',
    right: '您的预测：{{predicted}}。观察到：{{observed}}。预测正确。',
    wrong: '您的预测：{{predicted}}。观察到：{{observed}}。',
    unknown: '您的预测：{{predicted}}。这次运行无法判定。',
    other: '以上答案都不是',
    why: '原因',
    title: '预测',
    verdict: { pending: '尚未得知', right: '正确', wrong: '与预测不符', unknown: '无法判定' },
  },
};
