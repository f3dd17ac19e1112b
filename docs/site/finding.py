"""English for the search, where a status such as 405 is a word, which Sphinx leaves out."""

import re

from sphinx.search.en import SearchEnglish


class English(SearchEnglish):
    # a word that matches digits alone is left out by Sphinx's script
    js_splitter_code = r"""
var splitQuery = (query) => query.split(/[^\p{L}\p{N}_]+/gu).filter(Boolean).map((word) =>
  /^\d{3}$/.test(word) ? Object.assign(new String(word), { match: () => null }) : word
);
"""

    def word_filter(self, word: str) -> bool:
        return bool(re.fullmatch(r"\d{3}", word)) or super().word_filter(word)
