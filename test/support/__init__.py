"""What tests share; what only one folder of them needs stands in a folder of the same name."""

import sys
from pathlib import Path

# for `generator`; last, so that an installed package comes before the one in this folder
sys.path.append(str(Path(__file__).parents[2]))
