"""The distribution ``acapy-client-sync``, whose package is ``acapy_client``."""

import re
from pathlib import Path

from setuptools import find_packages, setup

HERE = Path(__file__).parent
VERSION = re.search(r'__version__ = "(.+)"', (HERE / "acapy_client/_version.py").read_text("utf-8"))
NEWEST = re.search(r'NEWEST = "(.+)"', (HERE / "acapy_client/_newest.py").read_text("utf-8"))
RELEASES = f"0.6 to {NEWEST[1]}"

setup(
    name="acapy-client-sync",
    version=VERSION[1],
    description=f"Synchronous client of the admin API of ACA-Py agents, releases {RELEASES}",
    long_description=(HERE / "README.md").read_text("utf-8"),
    long_description_content_type="text/markdown",
    license="Apache-2.0",
    python_requires=">=3.10",
    install_requires=(HERE / "requirements.txt").read_text("utf-8").split("\n"),
    extras_require={
        "cli": [
            "click>=8.1.3",
            "rich>=13",
            "platformdirs>=4.3.6",
            "filelock>=3.12",
            'tomli>=2; python_version < "3.11"',
        ],
        "events": ["websockets>=15,<18"],
        "fast": ["msgspec>=0.18"],
        "tenants": ["filelock>=3.12"],
        "testing": ["platformdirs>=4.3.6", "filelock>=3.12", "findpython>=0.6.3"],
    },
    # said, though it is so anyway: an editable install is then a path, which type checkers follow
    package_dir={"": "."},
    packages=find_packages(include=["acapy_client", "acapy_client.*"]),
    entry_points={"console_scripts": ["acapy-client = acapy_client.cli:main"]},
    package_data={"acapy_client": ["py.typed"], "acapy_client.generate": ["templates/*"]},
    keywords=["ACA-Py", "Aries", "DIDComm", "SSI", "verifiable credentials"],
    classifiers=[
        "Development Status :: 4 - Beta",
        "Intended Audience :: Developers",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3.10",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
        "Programming Language :: Python :: 3.14",
        "Typing :: Typed",
    ],
)
