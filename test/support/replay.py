"""The spec, made again."""

from __future__ import annotations

from generator.spec import Spec


def replayed(releases: list[str]) -> Spec:
    """The spec put together from what each release says, one after the other."""
    whole, spec = Spec.read(), Spec()
    for release in releases:
        spec = spec.merged(release, whole.said_by(release))
    return spec
