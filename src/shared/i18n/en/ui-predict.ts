/** Texts of predictions. */
export const uiPredict = {
  predict: {
    show: 'Predict first…',
    hide: 'Hide the question',
    help: 'After the run your answer stands beside what was observed.',
    ends: {
      ask: 'Will this run end by itself?',
      yes: 'Yes',
      no: 'No: it goes on until its time limit, or until it is stopped',
    },
    claims: { ask: 'Which of these will this run show?' },
    hidden: 'Notes and explanation are hidden as long as the question is open.',
    pending: 'You predicted: {{predicted}}',
    right: 'You predicted: {{predicted}}. Observed: {{observed}}. Your prediction was right.',
    wrong: 'You predicted: {{predicted}}. Observed: {{observed}}.',
    unknown: 'You predicted: {{predicted}}. This run could not tell.',
    other: 'none of the answers',
    why: 'Why',
    title: 'Prediction',
    verdict: { pending: 'not yet known', right: 'right', wrong: 'not as predicted', unknown: 'could not tell' },
  },
};
