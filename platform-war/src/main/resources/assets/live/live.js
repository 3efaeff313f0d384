// News of the organizer for an open page. A page includes this script; on each piece of news the document gets the event
// "news" (detail: what happened), and "missed" when the page should look again because news were lost.
// With htmx: hx-get="…" hx-trigger="news from:document, missed from:document".
const mark = document.querySelector("[data-live]");

const show = (live) => {
  if (!mark) return;
  mark.hidden = false;
  mark.classList.toggle("is-live", live);
  mark.textContent = live ? mark.dataset.on : mark.dataset.off;
};

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

let source = null;
let cut = false;

const listen = () => {
  source = new EventSource("/admin/live");
  source.addEventListener("hello", () => {
    show(true);
    // what happened while the line was cut is not told again
    if (cut) tell("missed");
    cut = false;
  });
  source.addEventListener("news", (event) => tell("news", JSON.parse(event.data)));
  source.addEventListener("missed", () => tell("missed"));
  source.addEventListener("error", () => {
    show(false);
    cut = true;
    // the browser tries again after a broken line, but not after a refusal
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
};

// a page in the background of the browser needs no line; a browser has only six for a host
const follow = () => {
  if (document.hidden) {
    source?.close();
    source = null;
    cut = true;
  } else if (!source) {
    listen();
  }
};

document.addEventListener("visibilitychange", follow);
addEventListener("pagehide", () => source?.close());
follow();
