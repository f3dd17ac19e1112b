"""The documentation as a site: the pages of `docs/` as they are, what is around them by Sphinx.

The source of Sphinx is the project's folder, and so the links among the pages hold as they stand.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import finding  # noqa: E402  # needs the line above
import marking  # noqa: E402
import navigation  # noqa: E402
import shown  # noqa: E402

from acapy_client import __version__  # noqa: E402

project, author, copyright = "acapy_client", "", ""
version = release = __version__
html_title = f"acapy_client {__version__}"

extensions = ["myst_parser", "sphinx_copybutton"]
root_doc = "README"
include_patterns = ["*.md", "docs/**.md", "bench/README.md"]
exclude_patterns = [".*", "acapy_client", "build", "dist", "docs/site", "generator", "test"]
myst_enable_extensions = ["attrs_inline"]
myst_heading_anchors = 4
python_maximum_signature_line_length = 72
python_use_unqualified_type_names = True
toc_object_entries = False

html_theme = "furo"
html_static_path = ["static"]
html_favicon = "static/icon.svg"
html_css_files = ["style.css"]
html_search_scorer = str(HERE / "scorer.js")
html_show_copyright = html_show_sphinx = html_copy_source = False
html_domain_indices = html_use_index = False
pygments_dark_style = "github-dark"


def on_source(app: Sphinx, name: str, source: list[str]) -> None:
    text, contents = shown.as_shown(name, source[0]), navigation.below(name)
    source[0] = re.sub(r"^# .*\n", lambda title: title[0] + contents, text, count=1, flags=re.M)


def on_doctree(app: Sphinx, tree: nodes.document) -> None:
    """Tables of fields and parameters have a class of their own, since they are wide."""
    for table in tree.findall(nodes.table):
        head = next(table.findall(nodes.thead)).astext().split()
        if head[:3] == ["Name", "Type", "Description"]:
            table["classes"].append("fields")


def on_end(app: Sphinx, failed: Exception | None) -> None:
    """The front page stands where servers look for it."""
    if not failed:
        shutil.copy(Path(app.outdir, f"{root_doc}.html"), Path(app.outdir, "index.html"))


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("source-read", on_source)
    app.connect("doctree-read", on_doctree)
    app.connect("build-finished", on_end)
    marking.connect(app)
    app.add_search_language(finding.English)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
