// The shop works without this file. With it: − and + beside the number, the sum in the bar and of the way to pay, copy buttons, one order per press.
import "./countdown.js";
import "./conditions.js";

const locale = `${document.documentElement.lang || "en"}-u-nu-latn`;

const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const found = event.target instanceof Element && event.target.closest(selector);
    if (found) act(found, event);
  });

// data-fees="250|29000|0|190000": what is fixed, the rate in millionths, 1 for a rate of the total, the tax on top; rounded as the bill is
const half = (amount) => Math.floor(amount + 0.5);
const fees = (form, sum) =>
  sum === 0 || !form.dataset.fees ? 0 : form.dataset.fees.split(" ").reduce((all, one) => {
    const [fixed, rate, total, tax] = one.split("|").map(Number);
    const fee = total ? half((sum * rate + fixed * 1e6) / (1e6 - rate)) : half((sum * rate) / 1e6) + fixed;
    return all + fee + (tax ? half((fee * tax) / 1e6) : 0);
  }, 0);

// <input type="number" data-price="2500"> (or data-open="id of the field with the buyer's own price") in <form data-currency="EUR" data-digits="2"> with [data-sum], [data-count]
const add = (form) => {
  let count = 0;
  let sum = 0;
  const digits = 10 ** Number(form.dataset.digits);
  const each = (input) => {
    const own = input.dataset.open && document.getElementById(input.dataset.open);
    return own ? Math.round((Number(own.value.replace(",", ".")) || 0) * digits) : Number(input.dataset.price);
  };
  form.querySelectorAll("input[data-price]").forEach((input) => {
    const wanted = Math.max(0, Math.min(Number(input.max || 0), Math.trunc(Number(input.value) || 0)));
    if (!input.closest(".addons")) count += wanted;
    sum += wanted * each(input);
    const box = input.closest("[data-quantity]");
    box?.classList.toggle("is-chosen", wanted > 0);
    const [less, more] = box?.querySelectorAll("[data-step]") ?? [];
    if (less) less.disabled = wanted === 0;
    if (more) more.disabled = wanted >= Number(input.max);
  });
  sum += fees(form, sum);
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: form.dataset.currency, currencyDisplay: "narrowSymbol" });
  form.querySelectorAll("[data-sum]").forEach((place) => { place.textContent = money.format(sum / digits); });
  form.querySelectorAll("[data-count]").forEach((place) => { place.textContent = String(count); });
  form.classList.toggle("has-choice", count > 0);
};
document.querySelectorAll("form[data-currency]").forEach(add);
on("input", "form[data-currency]", add);
on("click", "[data-step]", (button) => {
  const input = button.closest("[data-quantity]").querySelector("input");
  input.value = String(Math.max(0, Math.min(Number(input.max), (Math.trunc(Number(input.value)) || 0) + Number(button.dataset.step))));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  if (button.disabled) input.focus();
});

// <input type="radio" data-pay="Pay €51.00" data-total="€51.00">: the bill and the button, each [data-shows], say what is chosen; of the rows <tr data-way="its id"> only its own are shown
const told = (choice) => {
  choice.form?.querySelectorAll("[data-shows]").forEach((place) => {
    place.textContent = choice.dataset[place.dataset.shows] || place.textContent;
  });
  choice.form?.querySelectorAll("[data-way]").forEach((row) => { row.hidden = row.dataset.way !== choice.id; });
};
on("change", "input[type=radio][data-pay]", told);
addEventListener("pageshow", () => document.querySelectorAll("input[type=radio][data-pay]:checked").forEach(told));

// An open page stays true: what is left is asked for each second, while somebody looks.
const live = document.querySelector("form[data-live]");
const fresh = async () => {
  if (document.hidden) return;
  const answer = await fetch(live.dataset.live, { headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  let changed = false;
  for (const line of await answer.json()) {
    const text = live.querySelector(`[data-room="${line.id}"]`);
    if (!text) continue;
    const input = text.closest("li")?.querySelector(`[data-item="${line.id}"] input`);
    const words = input || line.max > 0 ? line.text ?? "" : "";
    if (text.textContent !== words) text.textContent = words;
    text.className = `room small room-${line.state}`;
    if (input && Number(input.max) !== line.max) { input.max = String(line.max); changed = true; }
  }
  if (changed) add(live);
};
if (live) {
  const again = async () => { await fresh(); setTimeout(again, 1000); };
  setTimeout(again, 1000);
}

on("click", "[data-copy]", async (button) => {
  await navigator.clipboard?.writeText(button.dataset.copy);
  const before = button.textContent;
  button.textContent = button.dataset.copied ?? before;
  setTimeout(() => { button.textContent = before; }, 2000);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () =>
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((busy) => busy.removeAttribute("aria-busy"));
  }));

// <small data-yours data-at="2026-12-01T19:00:00Z" data-zone="Africa/Cairo"> with a <time>: shown to whom the clock says something else.
document.querySelectorAll("[data-yours]").forEach((place) => {
  const at = new Date(place.dataset.at);
  const text = (zone) => new Intl.DateTimeFormat(locale.replace(/^en-u/, "en-GB-u"), { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(at);
  if (Number.isNaN(at.getTime()) || text() === text(place.dataset.zone)) return;
  place.querySelector("time").textContent = text();
  place.dataset.shown = "";
});

// When the hold ends the page asks the server, which tells what became of it; <form data-typed="address"> takes along what was typed.
const over = () => {
  const form = document.querySelector("form[data-typed]");
  if (!form) { location.reload(); return; }
  if (form.dataset.sent) return;
  // the files themselves would come too late: their names are enough to ask for them again
  form.querySelectorAll("input[type=file]").forEach((file) => {
    file.replaceWith(Object.assign(document.createElement("input"), { type: "hidden", name: file.name, value: file.files[0]?.name ?? "" }));
  });
  form.action = form.dataset.typed;
  form.submit();
};
document.addEventListener("countdown-over", () => setTimeout(over, 1500));
// Not in a theme's samples: a gallery shows many of them at once, and each would pull it to itself.
if (!/^\/preview\/[^/]+\/samples\//.test(location.pathname)) document.querySelector(".notice-danger[data-focus]")?.focus();
