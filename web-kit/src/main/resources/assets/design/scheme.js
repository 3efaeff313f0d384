// Loaded before the first paint: the reader's own light or dark choice, and the mark that scripts run.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    const scheme = localStorage.getItem("scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch { /* storage may be closed to us; the system's choice stands */ }
})();
