"""The same read from the same empty connection: it blocks the caller, or returns at once with
"nothing yet", or is awaited while the same thread does other things."""
import asyncio
import socket
import threading
import time

DELAY = 0.3  # seconds until the data comes


def send_later(connection):
    threading.Timer(DELAY, connection.send, [b'data']).start()


def blocking(here, there):
    begin = time.monotonic()
    send_later(there)
    here.recv(16)
    return f'recv returned after {time.monotonic() - begin:.2f} s, the caller did nothing meanwhile'


def non_blocking(here, there):
    here.setblocking(False)
    heartbeats = 0
    while True:
        try:
            here.recv(16)
            return f'recv said "nothing yet", {heartbeats} heartbeats until the data came'
        except BlockingIOError:
            if heartbeats == 0:
                send_later(there)
            heartbeats += 1
            time.sleep(0.02)


async def asynchronous(here, there):
    here.setblocking(False)
    reading = asyncio.create_task(asyncio.get_running_loop().sock_recv(here, 16))
    heartbeats = 0
    while not reading.done():
        await asyncio.sleep(0.02)
        if heartbeats == 0:
            send_later(there)
        heartbeats += 1
    return f'recv was awaited, {heartbeats} heartbeats until the data came'


def main():
    here, there = socket.socketpair()
    with here, there:
        print('blocking:', blocking(here, there))
        print('non-blocking:', non_blocking(here, there))
        print('asynchronous:', asyncio.run(asynchronous(here, there)))


if __name__ == '__main__':
    main()
