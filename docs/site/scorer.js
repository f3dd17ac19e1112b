// What Sphinx's search has by itself, but for `score`.
var Scorer = {
  // a page that explains comes before the pages of classes and models
  score: ([page, title, anchor, about, score]) => score + (/\/[a-z]+$/.test(page) ? 4 : 0),
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
