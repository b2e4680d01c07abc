"""One client connects and says nothing while others talk: with a thread for each connection they are
answered at once, one connection at a time they wait for it to leave."""
import socket
import socketserver
import threading

CLIENTS, LINES = 3, 4


class UpperCase(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class OneAtATime(socketserver.TCPServer):
    pass


class ThreadEach(socketserver.ThreadingTCPServer):
    daemon_threads = True


def talk(address, answered):
    with socket.create_connection(address) as client, client.makefile('rw', encoding='utf-8') as stream:
        for number in range(LINES):
            stream.write(f'line {number}\n')
            stream.flush()
            if stream.readline() == f'LINE {number}\n':
                answered.append(number)


def run(kind):
    with kind(('127.0.0.1', 0), UpperCase) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        answered = []
        talkers = [threading.Thread(target=talk, args=(server.server_address, answered)) for _ in range(CLIENTS)]
        with socket.create_connection(server.server_address):  # the silent client
            for talker in talkers:
                talker.start()
            for talker in talkers:
                talker.join(None if kind is ThreadEach else 0.2)
            beside_silence = len(answered)
        for talker in talkers:
            talker.join()
        server.shutdown()
        serving.join()
    print(f'{kind.__name__}: {beside_silence} of {CLIENTS * LINES} lines answered beside the silent client, '
          f'{len(answered)} in the end')


if __name__ == '__main__':
    run(ThreadEach)
    run(OneAtATime)
