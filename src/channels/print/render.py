"""Makes a PDF of the HTML on standard input. On standard output stand `pages N size S`, a line feed, and the PDF.

Arguments: the paper's name, an identifier, and the text sizes to try in points, the largest first: the first that fits one page
is used, else the last, with page numbers. Nothing is fetched but what stands in the HTML itself as `data:`, so that no text can make
this process call anybody or read a file. It ends with 3 where WeasyPrint is not installed.
"""
import ctypes
import resource
import signal
import sys

MEMORY, PROCESSOR_S, TIME_S, WRITTEN = 1024 * 1024 * 1024, 25, 30, 32 * 1024 * 1024
NEW_USERS, NEW_NETWORK = 0x10000000, 0x40000000
NUMBERED = "@page { @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 10pt } }"


def shut_in() -> None:
    signal.alarm(TIME_S)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_S, PROCESSOR_S))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN, WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A network without a way out, where the kernel lets us; the fetcher below refuses in any case.
    ctypes.CDLL(None).unshare(NEW_USERS | NEW_NETWORK)


def only_data(url, *rest, **more):
    if not url.lower().startswith("data:"):
        raise ValueError("refused")
    return default_url_fetcher(url, *rest, **more)


shut_in()
try:
    from weasyprint import CSS, HTML, default_url_fetcher
    from weasyprint.text.fonts import FontConfiguration
except ImportError:
    sys.exit(3)

paper, identifier, *sizes = sys.argv[1:]
fonts = FontConfiguration()
html = HTML(string=sys.stdin.buffer.read().decode("utf-8"), base_url="data:,", url_fetcher=only_data, media_type="print")


def rendered(size: str, more: str = ""):
    rules = f"@page {{ size: {paper} }} html {{ font-size: {size}pt }} {more}"
    return html.render(stylesheets=[CSS(string=rules, url_fetcher=only_data, font_config=fonts)], font_config=fonts)


for size in sizes:
    document = rendered(size)
    if len(document.pages) == 1:
        break
if len(document.pages) > 1:
    document = rendered(size, NUMBERED)
pdf = document.write_pdf(identifier=identifier.encode(), variant="pdf/a-2b")
sys.stdout.buffer.write(f"pages {len(document.pages)} size {size}\n".encode() + pdf)
