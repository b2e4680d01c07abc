import { AppError } from '../../errors.ts';
import type { Instruction, ProcessStatesInput } from './program.ts';

/** The states of the textbook diagram; a new process is ready at once here. */
export type SimulatedState = 'ready' | 'running' | 'blocked' | 'done';

/** Why a process changed its state. */
export type TransitionReason = 'dispatched' | 'io-started' | 'io-finished' | 'preempted' | 'exited';

/** One process during one tick. */
export interface SimulatedTick {
  readonly state: SimulatedState;
  /** What it executes in this tick; null if it does not run. */
  readonly instruction: Instruction | null;
}

/** One tick; the first is 1. */
export interface StatesRow {
  readonly tick: number;
  /** True if an I/O finished at its start. */
  readonly ioFinished: boolean;
  readonly processes: readonly SimulatedTick[];
  /** I/Os going on in this tick. */
  readonly ioInFlight: number;
}

/** An arrow of the state diagram that a process went along, at the start of `tick`. */
export interface Transition {
  readonly tick: number;
  readonly process: number;
  readonly from: SimulatedState;
  readonly to: SimulatedState;
  readonly reason: TransitionReason;
}

/** The run, tick by tick. */
export interface ProcessStatesResult {
  readonly rows: readonly StatesRow[];
  readonly transitions: readonly Transition[];
  readonly totals: { readonly ticks: number; readonly cpuBusy: number; readonly ioBusy: number };
}

const maxRows = 100_000;

interface Process {
  readonly instructions: readonly Instruction[];
  at: number;
  state: SimulatedState;
  /** The tick at whose start its I/O is finished. */
  backAt: number | null;
}

/**
 * Runs the processes on one CPU. No process is pre-empted, except by a finished I/O with `immediate`. The next
 * process is the next ready one by number after the current one, cyclically. An I/O issued in tick t blocks for
 * `ioLength` ticks: the process is ready at the start of tick t + ioLength + 1.
 */
export function runProcessStates(input: ProcessStatesInput): ProcessStatesResult {
  const processes = input.processes.map((instructions): Process => ({
    instructions,
    at: 0,
    state: 'ready',
    backAt: null,
  }));
  const rows: StatesRow[] = [];
  const transitions: Transition[] = [];
  let current = 0;
  let tick = 1;
  const move = (index: number, to: SimulatedState, reason: TransitionReason, when: number): void => {
    const process = processes[index];
    if (!process) return;
    transitions.push({ tick: when, process: index, from: process.state, to, reason });
    process.state = to;
  };
  const dispatch = (index: number, when: number): void => {
    current = index;
    move(index, 'running', 'dispatched', when);
  };
  const dispatchNext = (when: number): void => {
    const order = processes.map((_, offset) => (current + 1 + offset) % processes.length);
    const next = order.find((index) => processes[index]?.state === 'ready');
    if (next !== undefined) dispatch(next, when);
  };
  const ioFinishes = (index: number): void => {
    move(index, 'ready', 'io-finished', tick);
    if (input.ioDone === 'immediate') {
      if (processes[current]?.state === 'running') move(current, 'ready', 'preempted', tick);
      dispatch(index, tick);
      return;
    }
    const runnable = processes.filter(({ state }) => state === 'ready' || state === 'running').length;
    const cpuFree = processes[current]?.state !== 'running';
    // Without a switch on I/O no other process got the CPU, so it is still this process's turn.
    if (cpuFree && (input.switchOn === 'end' || runnable === 1)) dispatch(index, tick);
  };

  dispatch(0, tick);
  for (; processes.some(({ state }) => state !== 'done'); tick += 1) {
    if (tick > maxRows) throw new AppError('simulation-too-long', { limit: maxRows });
    let ioFinished = false;
    processes.forEach((process, index) => {
      if (process.backAt !== tick) return;
      process.backAt = null;
      ioFinished = true;
      ioFinishes(index);
    });
    const running = processes[current];
    const instruction = running?.state === 'running' ? (running.instructions[running.at] ?? null) : null;
    rows.push({
      tick,
      ioFinished,
      processes: processes.map((process, index) => ({
        state: process.state,
        instruction: index === current && process.state === 'running' ? instruction : null,
      })),
      ioInFlight: processes.filter(({ backAt }) => backAt !== null && backAt > tick).length,
    });
    if (!running || instruction === null) continue;
    running.at += 1;
    if (instruction === 'io') {
      running.backAt = tick + input.ioLength + 1;
      move(current, 'blocked', 'io-started', tick + 1);
      if (input.switchOn === 'io') dispatchNext(tick + 1);
    } else if (running.at === running.instructions.length) {
      move(current, 'done', 'exited', tick + 1);
      dispatchNext(tick + 1);
    }
  }
  return {
    rows,
    transitions,
    totals: {
      ticks: rows.length,
      cpuBusy: rows.filter((row) => row.processes.some(({ instruction }) => instruction !== null)).length,
      ioBusy: rows.filter(({ ioInFlight }) => ioInFlight > 0).length,
    },
  };
}
