"""Routes that no operation declares, as plugins bring them: what helps, said once in a process."""

from __future__ import annotations

_ADVICE = (
    "no class has this route: python -m acapy_client.generate URL --package our_agent"
    " makes classes of what an agent's plugins bring"
)
_WITHOUT_CLASS = ("/ws", "/api/doc", "/api/docs/swagger.json")  # of each agent
_told = False


def advice(method: str, path: str) -> str | None:
    """What makes a class of a route that no operation has; nothing where it was said before."""
    global _told
    route = path.partition("?")[0]
    if _told or route in _WITHOUT_CLASS or _is_known(method, route.split("/")):
        return None
    _told = True
    return _ADVICE


def _is_known(method: str, parts: list[str]) -> bool:
    from acapy_client import apis  # here, since only failures ask

    held = (each for name in apis.__all__ for each in vars(getattr(apis, name)).values())
    declared = (each.facts for each in held if hasattr(each, "facts"))
    return any(facts.method == method and _fits(facts.path.split("/"), parts) for facts in declared)


def _fits(pattern: list[str], parts: list[str]) -> bool:
    return len(pattern) == len(parts) and all(
        known == given or known[:1] == "{" for known, given in zip(pattern, parts, strict=True)
    )
