"""A chat program draws its screen and waits for the keyboard. With one flow of control it freezes while
it waits; a second thread, or an event loop, keeps it alive."""
import asyncio
import queue
import socket
import threading
import time

WAIT, FRAME = 0.3, 0.02  # seconds until a key is pressed, and between two drawings


def only_thread(keyboard):
    frames, key = 0, b''
    while not key:
        key = keyboard.recv(1)  # returns when a key is pressed, not earlier
        frames += not key
    return frames


def second_thread(keyboard):
    keys, frames = queue.Queue(), 0
    threading.Thread(target=lambda: keys.put(keyboard.recv(1))).start()
    while True:
        frames += 1
        if not keys.empty():
            return frames
        time.sleep(FRAME)


def event_loop(keyboard):
    async def chat():
        frames = 0
        keyboard.setblocking(False)
        key = asyncio.create_task(asyncio.get_running_loop().sock_recv(keyboard, 1))
        while True:
            frames += 1
            if key.done():
                return frames
            await asyncio.sleep(FRAME)
    return asyncio.run(chat())


def main():
    for program in (only_thread, second_thread, event_loop):
        keyboard, user = socket.socketpair()
        with keyboard, user:
            threading.Timer(WAIT, user.send, [b'k']).start()
            print(f'{program.__name__}: {program(keyboard)} drawings while it waited for a key')


if __name__ == '__main__':
    main()
