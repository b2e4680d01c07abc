"""Many tasks on one thread take turns at each await. One that never awaits stops all others, and an
await between reading and writing loses updates although there is only one thread."""
import asyncio
import threading

turns = []
threads = set()
counter = 100


async def give_way(name):
    for step in range(3):
        turns.append(f'{name}{step}')
        threads.add(threading.get_ident())
        await asyncio.sleep(0)


async def never_give_way(name):
    for step in range(3):
        turns.append(f'{name}{step}')


async def take_one():
    global counter
    seen = counter
    await asyncio.sleep(0)  # all others read the same number now
    counter = seen - 1


async def main():
    await asyncio.gather(give_way('a'), give_way('b'), give_way('c'))
    print('all give way:', *turns)
    turns.clear()
    await asyncio.gather(never_give_way('x'), give_way('b'))
    print('one does not:', *turns)
    await asyncio.gather(*(take_one() for _ in range(100)))
    print(f'100 tasks take one from 100: {counter} left')
    print(f'threads used: {len(threads)}')


if __name__ == '__main__':
    asyncio.run(main())
