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

// Filters apply themselves: <form data-auto>; without script the form has its button.
on("change", "form[data-auto]:not([hx-get])", (form) => form.requestSubmit());

// Tick all: <input type="checkbox" data-ticks="orders"> rules the boxes named so.
on("change", "[data-ticks]", (all) =>
  document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.ticks)}"]`).forEach((box) => { box.checked = all.checked; }));
