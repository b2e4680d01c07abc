"""The same upper-case server with one event loop, with a thread for each connection, and with a pool of
threads: many clients at once, every reply compared."""
import asyncio
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

CLIENTS, MESSAGES = 100, 5


async def talk(port, number):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    right = 0
    for message in range(MESSAGES):
        writer.write(f'client {number} message {message}\n'.encode())
        right += await reader.readline() == f'CLIENT {number} MESSAGE {message}\n'.encode()
    writer.close()
    return right


async def ask_all(port):
    return sum(await asyncio.gather(*(talk(port, number) for number in range(CLIENTS))))


async def with_event_loop(threads):
    async def serve(reader, writer):
        threads.add(threading.get_ident())
        while line := await reader.readline():
            writer.write(line.upper())
        writer.close()
    async with await asyncio.start_server(serve, '127.0.0.1', 0, backlog=CLIENTS) as server:
        return await ask_all(server.sockets[0].getsockname()[1])


def with_threads(threads, size):
    def serve(connection):
        threads.add(threading.get_ident())
        with connection, connection.makefile('rwb') as stream:
            for line in stream:
                stream.write(line.upper())
                stream.flush()
    with ThreadPoolExecutor(size) as pool, socket.create_server(('127.0.0.1', 0), backlog=CLIENTS) as server:
        def accept():
            for _ in range(CLIENTS):
                pool.submit(serve, server.accept()[0])
        threading.Thread(target=accept).start()
        return asyncio.run(ask_all(server.getsockname()[1]))


def main():
    for name, run in (('event loop', lambda threads: asyncio.run(with_event_loop(threads))),
                      ('thread for each', lambda threads: with_threads(threads, CLIENTS)),
                      ('pool of 8', lambda threads: with_threads(threads, 8))):
        threads = set()
        print(f'{name}: {run(threads)} of {CLIENTS * MESSAGES} replies right, {len(threads)} serving threads')


if __name__ == '__main__':
    main()
