"""Loaded first by every program that a test starts: no connection but to this machine's
own services through Unix sockets.
"""

import socket


class _NoSocket(socket.socket):
    def __init__(self, family: int = socket.AF_INET, *rest: object, **named: object) -> None:
        if family != socket.AF_UNIX:
            raise RuntimeError("a program started by a test opened a socket")
        super().__init__(family, *rest, **named)  # type: ignore[arg-type]


socket.socket = _NoSocket  # type: ignore[misc]
