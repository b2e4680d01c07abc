"""Three tasks of one thread sleep 1, 3 and 5 units: 5 units together if the sleeps give way to the
others, 9 if they block the thread."""
import asyncio
import time

UNIT = 0.1
log = []


async def give_way(units):
    log.append('start')
    await asyncio.sleep(units * UNIT)
    log.append('end')


async def block(units):
    log.append('start')
    time.sleep(units * UNIT)
    log.append('end')


async def run_three(task):
    await asyncio.gather(task(1), task(3), task(5))


def main():
    for task in (give_way, block):
        log.clear()
        began = time.monotonic()
        asyncio.run(run_three(task))
        units = (time.monotonic() - began) / UNIT
        print(f'{task.__name__}: {units:.2f} units, {log.index("end")} started before the first ended')


if __name__ == '__main__':
    main()
