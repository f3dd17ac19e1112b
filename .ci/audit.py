"""Look for known weaknesses of what the package needs, where the network lets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]
COMMAND = ["-m", "pip_audit", "-r", str(HERE / "requirements.txt"), "--format", "json"]


def main() -> int:
    done = subprocess.run(
        [sys.executable, *COMMAND, "--progress-spinner", "off"],
        capture_output=True,
        text=True,
        timeout=600,
    )
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        print(f"not audited: the network does not let it: {last[:300]}")
        return 0
    weak = [each for each in found if each.get("vulns")]
    for each in found:
        if "skip_reason" in each:
            print(f"not audited: {each['name']}: {each['skip_reason']}")
        else:
            ids = ", ".join(vuln["id"] for vuln in each["vulns"]) or "nothing known"
            print(f"{each['name']} {each['version']}: {ids}")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
