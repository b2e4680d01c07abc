"""Two readers of one end of a pipe: without a lock around the whole message, one gets pieces of what
belongs to the other; with one, every message arrives intact."""
import os
import struct
import threading

SIZE, MESSAGES = 1000, 20
HEADER = struct.Struct('!I')  # the length of the body


def message(number):
    return HEADER.pack(SIZE) + bytes([number + 1]) * SIZE


def read_exactly(pipe, count):
    data = b''
    while len(data) < count:
        part = pipe.read(count - len(data))
        if not part:
            raise EOFError
        data += part
    return data


def read_length(pipe):
    return HEADER.unpack(read_exactly(pipe, HEADER.size))[0]


def run_twice(receive, pipe):
    readers = [threading.Thread(target=receive, args=(pipe,)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()


def main():
    lengths, bodies, lock = [], [], threading.Lock()

    def receive_without_lock(pipe):
        lengths.append(read_length(pipe))  # the other reader comes in before the body is read

    def receive_with_lock(pipe):
        for _ in range(MESSAGES // 2):
            with lock:
                bodies.append(read_exactly(pipe, read_length(pipe)))

    for receive in (receive_without_lock, receive_with_lock):
        reader, writer = os.pipe()
        with open(reader, 'rb', buffering=0) as pipe, open(writer, 'wb', buffering=0) as source:
            source.write(b''.join(map(message, range(MESSAGES))))
            run_twice(receive, pipe)
    print(f'sent: {MESSAGES} messages of length {SIZE}')
    print(f'without a lock: lengths {" and ".join(map(str, lengths))} were read')
    print(f'with a lock: {sum(len(set(body)) == 1 for body in bodies)} of {MESSAGES} messages intact')


if __name__ == '__main__':
    main()
