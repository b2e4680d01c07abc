"""The same four waits, as for a disk or the network, on a thread each, in a process each, and as timers
of one thread: each takes about as long as the longest wait, and a hundred threads about as long as one."""
import asyncio
import random
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

SEED = 7


async def wait_in_one_thread(waits):
    await asyncio.gather(*(asyncio.sleep(seconds) for seconds in waits))


def measure(name, run):
    began = time.monotonic()
    run()
    print(f'{name}: {time.monotonic() - began:.3f} s')


def main():
    draw = random.Random(SEED)
    waits = [draw.uniform(0.1, 0.3) for _ in range(4)]
    print(f'longest wait: {max(waits):.3f} s, sum {sum(waits):.3f} s (seed {SEED})')
    with ThreadPoolExecutor(4) as threads, ProcessPoolExecutor(4) as processes:
        list(processes.map(abs, range(4)))  # starts the processes, so that only the waits are measured
        measure('threads', lambda: list(threads.map(time.sleep, waits)))
        measure('processes', lambda: list(processes.map(time.sleep, waits)))
    measure('one thread', lambda: asyncio.run(wait_in_one_thread(waits)))
    with ThreadPoolExecutor(100) as threads:
        measure('a hundred threads of 0.2 s', lambda: list(threads.map(time.sleep, [0.2] * 100)))


if __name__ == '__main__':
    main()
