"""``python -m acapy_client.cli`` is ``acapy-client``."""

import sys

from acapy_client.cli import main

if __name__ == "__main__":
    sys.exit(main())
