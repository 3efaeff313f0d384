// Loaded before the first paint: the mark that scripts run, and the reader's own light or dark where the server did not write it.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const chosen = document.cookie.match(/(?:^|; )scheme=(light|dark)/);
  if (chosen && !root.dataset.scheme) root.dataset.scheme = chosen[1];
})();
