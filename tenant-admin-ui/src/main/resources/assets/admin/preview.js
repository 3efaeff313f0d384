// Draws the shop beside the form again while somebody types; without scripts a button of the form does the same.
const form = document.querySelector("form[data-preview]");
const frame = form && document.querySelector(`iframe[name="preview"]`);
const WAIT_MS = 250;

// Most events take place where whoever makes them sits.
const zone = form?.elements.zone;
if (zone && !zone.value) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone.selectedIndex < 0) zone.selectedIndex = 0;
  if (zone.value) zone.closest("details").open = false;
}

let running = null;
const draw = async () => {
  running?.abort();
  running = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: running.signal, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const before = frame.contentWindow.scrollY;
    // the frame runs no scripts, and would complain of each
    const text = (await answer.text()).replace(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, "");
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, before), { once: true });
    frame.srcdoc = text;
  } catch (fault) {
    if (fault.name !== "AbortError") throw fault;
  }
};

let waiting = null;
form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, WAIT_MS);
});
if (form) draw();
