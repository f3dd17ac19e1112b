"""A program whose children use the hub that their parent has used: URL."""

from __future__ import annotations

import os
import sys

from acapy_client.hub import hub_of
from acapy_client.testing._hub_journal import Journal, event, following, until, working

hub = hub_of(sys.argv[1])
hub.publish(event("parent", 1))
children = []
for number in range(3):
    child = os.fork()
    if not child:
        with following(hub) as heard:
            mine = event(f"child-{number}", 0)
            hub.publish(mine)
            until(lambda: mine.id in heard.ids, "not heard")  # noqa: B023
        journal = Journal()
        if number == 0:
            with working(hub, journal.handler("child")):
                until(lambda: journal.ended(4), "not handled")  # noqa: B023
        same = hub.renew("w", None, lambda: b"child", 5) == b"parent"
        os._exit(0 if same else 1)
    children.append(child)
hub.publish(event("parent", 2))
for child in children:
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
