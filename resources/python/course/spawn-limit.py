"""A process or a thread for each request, without limit? With a cap, what goes beyond it is refused with a
clear message, instead of bringing the machine down."""
import multiprocessing
import threading

CAP, REQUESTS = 10, 14


class Limited:
    """Starts a worker for each request, up to a cap."""

    def __init__(self, kind, release):
        self._kind, self._release, self.workers = kind, release, []

    def serve(self, number):
        if len(self.workers) >= CAP:
            raise RuntimeError(f'refused: {CAP} requests are being served')
        worker = self._kind(target=self._release.wait, daemon=True)
        worker.start()
        self.workers.append(worker)


def main():
    for kind, event in ((multiprocessing.Process, multiprocessing.Event()), (threading.Thread, threading.Event())):
        server, refused = Limited(kind, event), []
        for number in range(REQUESTS):
            try:
                server.serve(number)
            except RuntimeError as error:
                refused.append(str(error))
        alive = sum(worker.is_alive() for worker in server.workers)
        event.set()  # every request is answered
        for worker in server.workers:
            worker.join()
        left = sum(worker.is_alive() for worker in server.workers)
        print(f'{kind.__name__}: {alive} at once, {len(refused)} of {REQUESTS} refused, {left} left at the end')
    print(refused[0])


if __name__ == '__main__':
    main()
