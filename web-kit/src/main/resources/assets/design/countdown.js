// <time class="countdown" datetime="2026-12-01T12:05:00Z" data-countdown data-now="…" data-five="5 minutes left" data-one="1 minute left" data-over="Time is up">
// The server's clock rules: data-now is the server's time at rendering, so a wrong phone clock does no harm.
const left = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const start = (element) => {
  if (element.dataset.started) return;
  element.dataset.started = "yes";
  const skew = element.dataset.now ? Date.parse(element.dataset.now) - Date.now() : 0;
  const ends = Date.parse(element.dateTime);
  const shown = element.querySelector("[data-left]") ?? element;
  const spoken = new Set();
  const words = { 5: element.dataset.five, 1: element.dataset.one };
  const region = () => document.getElementById("live-region");
  let timer = 0;
  const tick = () => {
    if (!element.isConnected) { clearInterval(timer); return; }
    const seconds = Math.max(0, Math.round((ends - Date.now() - skew) / 1000));
    shown.textContent = left(seconds);
    element.classList.toggle("is-near", seconds > 0 && seconds <= 60);
    // It speaks at five minutes and at one, and is silent otherwise.
    for (const minute of [5, 1]) {
      if (seconds === minute * 60 && !spoken.has(minute) && words[minute]) {
        spoken.add(minute);
        if (region()) region().textContent = words[minute];
      }
    }
    if (seconds === 0) {
      clearInterval(timer);
      element.classList.add("is-over");
      if (element.dataset.over) { shown.textContent = element.dataset.over; if (region()) region().textContent = element.dataset.over; }
      element.dispatchEvent(new CustomEvent("countdown-over", { bubbles: true }));
    }
  };
  timer = setInterval(tick, 1000);
  tick();
};

const startAll = (root) => root.querySelectorAll("[data-countdown]").forEach(start);
startAll(document);
document.addEventListener("htmx:load", (event) => startAll(event.detail.elt.parentNode ?? document));
