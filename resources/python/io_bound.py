"""The same sleeps on a thread each, in a process each, and as timers of one thread."""
import asyncio

import procession_actor as procession


def in_thread(actor, number, _turn):
    actor.value('slept-threads', 'read', actor.args[number])
    actor.sleep(actor.args[number] / 1000)


def in_process(actor, number, _turn):
    actor.value('slept-processes', 'read', actor.args[number])
    actor.sleep(actor.args[number] / 1000)


async def all_timers(actor):
    async def one(milliseconds):
        actor.value('slept-timers', 'read', milliseconds)
        await asyncio.sleep(milliseconds / 1000)

    await asyncio.gather(*(one(milliseconds) for milliseconds in actor.args))


def report(actor, kind, wall_ns, total_ns, delayed_ns=0):
    actor.value(kind, 'read', {'wallMs': wall_ns / 1e6, 'totalMs': total_ns / 1e6, 'delayedMs': delayed_ns / 1e6})
    actor.note('measured', kind=kind, ms=round(wall_ns / 1e6), total=round(total_ns / 1e6))
    actor.metric(kind + 'Wall', round(total_ns / 1e9, 3), 's')
    if kind != 'timers':
        actor.metric(kind + 'Extra', round(total_ns / 1e6 - max(actor.args)), 'ms')


def main(actor):
    (one,), total_ns = procession.crew(actor, 'thread', 'sleeper', len(actor.args), in_thread)
    report(actor, 'threads', one.wall_ns, total_ns, one.delayed_ns)
    if actor.variant == 'four':
        (one,), total_ns = procession.crew(actor, 'process', 'sleeper', len(actor.args), in_process)
        report(actor, 'processes', one.wall_ns, total_ns, one.delayed_ns)
    since = procession.clock_ns()
    asyncio.run(all_timers(actor))
    wall_ns = procession.clock_ns() - since
    report(actor, 'timers', wall_ns, wall_ns)


if __name__ == '__main__':
    procession.main(main)
