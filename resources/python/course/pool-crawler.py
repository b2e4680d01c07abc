"""Slow pages are fetched by the workers of a pool and analysed in a callback of the owner: it pays while
waiting dominates."""
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import Pool

PAGES, DELAY = 8, 0.1


class SlowPage(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(DELAY)
        body = f'<title>page {self.path[1:]}</title>'.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


def fetch(url):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # directly
    with opener.open(url) as page:
        return page.read().decode()


def main():
    server = ThreadingHTTPServer(('127.0.0.1', 0), SlowPage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    urls = [f'http://127.0.0.1:{server.server_port}/{number}' for number in range(PAGES)]
    titles = []
    def analyse(text):
        titles.append(text[len('<title>'):-len('</title>')])
    with Pool(4) as pool:
        pool.map(abs, range(4))  # the workers have started
        began = time.monotonic()
        for url in urls:
            pool.apply_async(fetch, (url,), callback=analyse)
        pool.close()
        pool.join()
        elapsed = time.monotonic() - began
    began = time.monotonic()
    for url in urls:
        fetch(url)
    print(f'with the pool: {elapsed:.2f} s, one after another: {time.monotonic() - began:.2f} s')
    print(f'{len(titles)} titles:', *sorted(titles))
    server.shutdown()
    server.server_close()


if __name__ == '__main__':
    main()
