"""Something done in a process of its own, forked from this one, with limits of its own."""

import os
import traceback
from collections.abc import Callable

_LONGEST_REPORT = 65_536


def in_child(work: Callable[[], object]) -> None:
    """Do it there; fail here, with its report, if it failed there."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            work()
            status = 0
        except BaseException:  # noqa: BLE001 -- told to the parent, who fails with it
            os.write(writer, traceback.format_exc()[-_LONGEST_REPORT // 2 :].encode())
        finally:
            os._exit(status)
    os.close(writer)
    report = b""
    while more := os.read(reader, _LONGEST_REPORT):
        report += more
    os.close(reader)
    _, status = os.waitpid(child, 0)
    assert status == 0, report.decode() or f"the child ended with status {status}"


def limit_file_sizes(n_bytes: int | None) -> None:
    """No file may grow beyond so many bytes: what is written further is cut off, then refused.

    None lifts the limit.
    """
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if n_bytes is None else n_bytes, hard))
