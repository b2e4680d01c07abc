import { useTranslate } from '../../common/use-translate.ts';
import type { SimulatedState, Transition, TransitionReason } from '#shared/simulators/process-states/run.ts';
import { jobColour } from '../common/job-colours.ts';

interface Props {
  readonly states: readonly SimulatedState[];
  /** What happened at the start of this tick. */
  readonly transitions: readonly Transition[];
}

interface Box {
  readonly x: number;
  readonly y: number;
}

const boxes: Readonly<Record<SimulatedState, Box>> = {
  ready: { x: 20, y: 20 },
  running: { x: 250, y: 20 },
  done: { x: 470, y: 20 },
  blocked: { x: 135, y: 150 },
};
const size = { width: 130, height: 70 };

/** Arrows of the diagram: from, to, and the position of the label. */
const arrows: readonly {
  readonly reason: TransitionReason;
  readonly from: Box;
  readonly to: Box;
  readonly text: Box;
}[] = [
  { reason: 'dispatched', from: { x: 150, y: 42 }, to: { x: 250, y: 42 }, text: { x: 200, y: 36 } },
  { reason: 'preempted', from: { x: 250, y: 72 }, to: { x: 150, y: 72 }, text: { x: 200, y: 86 } },
  { reason: 'exited', from: { x: 380, y: 55 }, to: { x: 470, y: 55 }, text: { x: 425, y: 48 } },
  { reason: 'io-started', from: { x: 300, y: 90 }, to: { x: 255, y: 150 }, text: { x: 330, y: 128 } },
  { reason: 'io-finished', from: { x: 145, y: 150 }, to: { x: 100, y: 90 }, text: { x: 76, y: 128 } },
];

/** The state diagram with every process in its state; the arrows just taken are highlighted. */
export function StatesDiagram({ states, transitions }: Props) {
  const t = useTranslate();
  const inState = (state: SimulatedState): readonly number[] =>
    states.flatMap((one, process) => (one === state ? [process] : []));
  const nameOf = (process: number): string => t('simulators.states.process', { number: process });
  const summary = (Object.keys(boxes) as SimulatedState[])
    .map((state) => `${t(`sim:states.${state}`)}: ${inState(state).map(nameOf).join(', ') || t('simulators.none')}`)
    .join('; ');
  return (
    <svg
      viewBox="0 0 620 236"
      role="img"
      aria-label={summary}
      data-testid="states-diagram"
      style={{ width: '100%', maxHeight: 236, display: 'block' }}
    >
      <defs>
        {['plain', 'taken'].map((kind) => (
          <marker
            key={kind}
            id={`states-${kind}`}
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="10"
            markerHeight="10"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" fill={kind === 'taken' ? 'var(--tone-info)' : 'var(--tone-faint)'} />
          </marker>
        ))}
      </defs>
      {arrows.map(({ reason, from, to, text }) => {
        const taken = transitions.some((transition) => transition.reason === reason);
        return (
          <g key={reason} data-taken={taken}>
            <line
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke={taken ? 'var(--tone-info)' : 'var(--tone-faint)'}
              strokeWidth={taken ? 3 : 1.2}
              markerEnd={`url(#states-${taken ? 'taken' : 'plain'})`}
            />
            <text
              x={text.x}
              y={text.y}
              textAnchor="middle"
              fontSize="12"
              fontWeight={taken ? 700 : 400}
              fill={taken ? 'var(--tone-info)' : 'var(--tone-muted)'}
            >
              {t(`simulators.states.arrow.${reason}`)}
            </text>
          </g>
        );
      })}
      {(Object.entries(boxes) as [SimulatedState, Box][]).map(([state, { x, y }]) => (
        <g key={state}>
          <rect x={x} y={y} {...size} rx="8" fill="var(--surface-raised)" stroke="var(--tone-faint)" />
          <text
            x={x + size.width / 2}
            y={y + 20}
            textAnchor="middle"
            fontSize="13"
            fontWeight="700"
            fill="currentColor"
          >
            {t(`sim:states.${state}`)}
          </text>
          {inState(state).map((process, index) => (
            <g key={process}>
              <rect
                x={x + 6 + (index % 4) * 30}
                y={y + 28 + Math.floor(index / 4) * 20}
                width="28"
                height="18"
                rx="4"
                fill={jobColour(process).fill}
                stroke={jobColour(process).edge}
              />
              <text
                x={x + 20 + (index % 4) * 30}
                y={y + 41 + Math.floor(index / 4) * 20}
                textAnchor="middle"
                fontSize="12"
                fontWeight="700"
                fill={jobColour(process).ink}
              >
                {nameOf(process)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
