"""Two tasks that take turns on one thread are concurrent: CPU time divided by elapsed time is at most 1.
Two processes can be parallel: on two idle cores it comes near 2."""
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

STEPS, ROUNDS = 20_000, 40


def count(steps=STEPS):
    while steps:
        steps -= 1


def work(_):
    began = time.process_time()
    for _ in range(ROUNDS):
        count()
    return time.process_time() - began


async def take_turns(name, turns):
    for _ in range(ROUNDS):
        turns.append(name)
        count()
        await asyncio.sleep(0)


async def one_thread():
    turns = []
    await asyncio.gather(take_turns('a', turns), take_turns('b', turns))
    return sum(before != after for before, after in zip(turns, turns[1:]))


def main():
    began, cpu = time.monotonic(), time.process_time()
    switches = asyncio.run(one_thread())
    ratio = (time.process_time() - cpu) / (time.monotonic() - began)
    print(f'two tasks on one thread: {switches} switches, {ratio:.2f} cores at work')
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(abs, range(2)))  # both processes have started
        began = time.monotonic()
        cpu = sum(pool.map(work, range(2)))
        print(f'two processes: {cpu / (time.monotonic() - began):.2f} cores at work')


if __name__ == '__main__':
    main()
