"""English for the search, where a number is a word as well: 405 is looked for, too."""

from sphinx.search.en import SearchEnglish


class English(SearchEnglish):
    # Sphinx's search leaves out a word that matches digits alone
    js_splitter_code = r"""
var splitQuery = (query) => query.split(/[^\p{L}\p{N}_]+/gu).filter(Boolean).map((word) =>
  /^\d+$/.test(word) ? Object.assign(new String(word), { match: () => null }) : word
);
"""
