"""How the libraries of an extra are installed, for the errors of what needs them."""


def brought_by(extra: str) -> str:
    """What brings a library that is missing.

    :param extra: its name in pyproject.toml
    """
    return (
        f'pip install "acapy-client-sync[{extra}]" brings it'
        f' (in a checkout: pip install ".[{extra}]")'
    )
