"""Counting loops in a row on one thread, on a thread each, and in a process each."""
import time

import procession_actor as procession

#: The work that the published figures are for: 4 tasks of 100 million.
PUBLISHED = 400
#: How many times the rounds asked for are tried at most until one was not disturbed by other programs.
PATIENCE = 4


def work(actor, _number, _turn):
    return procession.count_up(actor.num('pythonMillions') * 1000000)


def alone(actor):
    """All tasks in a row in this thread."""
    queued, cpu, since = procession.queued_ns(), time.thread_time_ns(), procession.clock_ns()
    done = sum(work(actor, number, 0) for number in range(actor.num('tasks')))
    wall, cpu = procession.clock_ns() - since, time.thread_time_ns() - cpu
    return procession.Round(wall, [(cpu, 0 if queued is None else procession.queued_ns() - queued, done)])


def report(actor, name, one):
    actor.value(name, 'read', {
        'wallMs': one.wall_ns / 1e6, 'cpuMs': one.cpu_ns / 1e6, 'queuedMs': one.queued_ns / 1e6, 'counted': sum(one.done)})


def main(actor):
    tasks, rounds = actor.num('tasks'), actor.num('rounds')
    best = {}
    for _ in range(PATIENCE):
        threads, _ = procession.crew(actor, 'thread', 'counter', tasks, work, rounds)
        processes, _ = procession.crew(actor, 'process', 'counter', tasks, work, rounds)
        for by_threads, by_processes in zip(threads, processes):
            measured = {'serial': alone(actor), 'threads': by_threads, 'processes': by_processes}
            for name, one in measured.items():
                report(actor, name, one)
                best[name] = min(best.get(name, one.wall_ns), one.wall_ns)
            actor.note('round', **{name: round(one.wall_ns / 1e6) for name, one in measured.items()})
        if any(one.ratio >= 1.5 for one in processes):
            break
    share = PUBLISHED / (tasks * actor.num('pythonMillions'))
    for name, wall in best.items():
        actor.metric(name + 'Wall', round(wall / 1e6), 'ms')
        if name != 'serial':
            actor.metric(name + '100m', round(wall * share / 1e9, 3), 's')


if __name__ == '__main__':
    procession.main(main)
