import { on } from "./dom.js";

// The rows of a list by the keyboard: the arrows from a row's link, and single keys. Those can be switched off in their sheet, since
// voice control types them by mistake.
const singleKeys = () => localStorage.getItem("single-keys") !== "off";
const walk = (by) => {
  const links = [...document.querySelectorAll("main .row-link")].filter((link) => link.offsetParent);
  if (!links.length) return false;
  const row = (link) => link.closest("tr") ?? link;
  const focused = links.findIndex((link) => row(link).contains(document.activeElement));
  const from = focused >= 0 ? focused : links.findIndex((link) => row(link).getAttribute("aria-current") === "true");
  const next = links[from < 0 ? 0 : Math.max(0, Math.min(links.length - 1, from + by))];
  next.focus();
  if (document.querySelector(".panel")) next.click(); // what is beside the list goes along
  return true;
};
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const onRow = event.target.matches?.(".row-link");
  const single = singleKeys();
  const act =
    event.key === "Escape" && !event.target.closest?.("details.menu[open]") ? () => document.querySelector("[data-closes-panel]")?.click()
    : event.key === "ArrowDown" && onRow || single && event.key === "j" ? () => walk(1)
    : event.key === "ArrowUp" && onRow || single && event.key === "k" ? () => walk(-1)
    : single && event.key === "/" ? () => document.querySelector("[data-jump]")?.focus()
    : single && event.key === "?" ? () => document.getElementById("keys")?.showModal()
    : null;
  if (!act) return;
  if (event.key !== "Escape") event.preventDefault();
  act();
});
const keysBox = document.getElementById("single-keys");
if (keysBox) keysBox.checked = singleKeys();
on("change", "#single-keys", (box) => localStorage.setItem("single-keys", box.checked ? "on" : "off"));

// Filters apply themselves: <form data-auto>; without script the form has its button. What was left empty stands in no address.
on("change", "form[data-auto]:not([hx-get])", (form) => form.requestSubmit());
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb !== "get" || !detail.elt.matches("form[data-auto]")) return;
  [...detail.formData.entries()].forEach(([name, value]) => { if (value === "") detail.formData.delete(name); });
});

// A choice that the rest of a form hangs on: [data-chooses] has it and the button that sends it.
on("change", "[data-chooses] select", (select) => select.form.requestSubmit(select.closest("[data-chooses]").querySelector("button")));

// Those that fetch their list ask once for each question: leaving a field tells of a change that its letters told of already, and a list
// that comes again takes the ticks and the click of the reader with it.
const asked = new WeakMap();
const question = (form) => new URLSearchParams(new FormData(form)).toString();
const first = (field) =>
  field.matches("select") ? [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? "" : field.defaultValue;
const answered = (form) =>
  asked.get(form) ?? new URLSearchParams([...form.elements].filter((field) => field.name).map((field) => [field.name, first(field)])).toString();
document.addEventListener("htmx:confirm", (event) => {
  const { elt: form, triggeringEvent: cause } = event.detail;
  if (!form.matches("form[data-auto]")) return;
  if (cause?.type !== "submit" && answered(form) === question(form)) event.preventDefault();
  else asked.set(form, question(form));
});
["htmx:sendError", "htmx:responseError"].forEach((failed) => document.addEventListener(failed, (event) => {
  if (event.detail.elt.matches?.("form[data-auto]")) asked.set(event.detail.elt, "?");
}));

// On a phone they fold: <button data-unfolds> says how many are set.
const count = (form) => {
  const set = form.querySelector("[data-unfolds] [data-set]");
  if (set) set.textContent = [...form.elements].filter((field) => field.matches("select, [type='date']") && field.value).length || "";
};
on("click", "[data-unfolds]", (button) => button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true")));
on("change", "form.filters", count);
document.querySelectorAll("form.filters").forEach(count);

// Tick all: <input type="checkbox" data-ticks="orders"> rules the boxes named so.
on("change", "[data-ticks]", (all) =>
  document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.ticks)}"]`).forEach((box) => { box.checked = all.checked; }));

// How many are ticked: <span data-ticked="order">.
on("change", "input[type='checkbox']", () =>
  document.querySelectorAll("[data-ticked]").forEach((shown) => {
    const ticked = document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(shown.dataset.ticked)}"]:checked`).length;
    shown.textContent = ticked ? `(${ticked})` : "";
  }));

// Words that find others to tick in the middle of a form: Enter looks, and does not send it.
on("keydown", "[data-looks]", (_search, event) => { if (event.key === "Enter") event.preventDefault(); });

// What stood beside the list is closed: the reader is at its row again, whether the list alone came or the page.
const LEFT = "row-left";
const goBack = () => {
  const left = sessionStorage.getItem(LEFT);
  if (!left || document.querySelector("[data-closes-panel]")) return;
  sessionStorage.removeItem(LEFT);
  [...document.querySelectorAll("main .row-link")].find((link) => link.getAttribute("href") === left)?.focus();
};
on("click", "[data-closes-panel]", () => {
  const open = document.querySelector("tr[aria-current='true'] .row-link");
  if (open) sessionStorage.setItem(LEFT, open.getAttribute("href"));
});
document.addEventListener("htmx:afterSettle", goBack);
goBack();
