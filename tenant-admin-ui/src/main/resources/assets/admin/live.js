// An open overview. The news come from live/live.js; numbers and lines are drawn by the server, in the reader's language.
const board = document.querySelector("[data-board]");
const feed = board?.querySelector("[data-board-feed]");
const MOST_LINES = 15;

const drawn = async (address) => {
  const answer = await fetch(address, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
  if (!answer.ok || answer.redirected) return null;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  return holder.content.firstElementChild;
};

// Many sales at once ask for the numbers once.
let asked = null;
const numbers = () => {
  asked ??= setTimeout(async () => {
    asked = null;
    const fresh = await drawn(board.dataset.numbers).catch(() => null);
    if (fresh) board.querySelector("[data-board-numbers]").replaceWith(fresh);
  }, 300);
};

const add = (line) => {
  board.querySelector("[data-board-none]")?.remove();
  if (line.dataset.code) feed.querySelector(`[data-code="${CSS.escape(line.dataset.code)}"]`)?.remove();
  line.classList.add("is-new");
  feed.prepend(line);
  while (feed.children.length > MOST_LINES) feed.lastElementChild.remove();
};

const scanned = (news) => {
  const line = document.createElement("li");
  const what = document.createElement("span");
  what.textContent = news.result === "ENTERED" ? feed.dataset.entered : feed.dataset.refused;
  const where = document.createElement("small");
  where.className = "muted";
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", numberingSystem: "latn", hourCycle: "h23" });
  where.textContent = (news.gate ? `${feed.dataset.gate} ${news.gate} · ` : "") + time.format(new Date(news.at));
  line.append(what, where);
  add(line);
};

const hear = async (news) => {
  numbers();
  if (news.type === "ticket.scanned") scanned(news);
  if (news.type === "order.placed" || news.type === "order.paid") {
    const line = await drawn(board.dataset.order + encodeURIComponent(news.code)).catch(() => null);
    if (line) add(line);
  }
};

if (board && feed) {
  document.addEventListener("news", (event) => hear(event.detail));
  document.addEventListener("missed", numbers);
}
