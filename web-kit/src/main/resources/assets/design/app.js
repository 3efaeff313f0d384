// What the platform has no element for. Everything is bound once on the document, so swapped-in markup works too.
import "./countdown.js";
import "./filters.js";
import "./inplace.js";
import "./lists.js";
import "./signedout.js";
import "./toast.js";
import "./unsaved.js";
import { on, say } from "./dom.js";

// Light and dark: <button data-scheme-toggle>
on("click", "[data-scheme-toggle]", () => {
  const root = document.documentElement;
  const now = root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.scheme = now === "dark" ? "light" : "dark";
  document.cookie = `scheme=${root.dataset.scheme}; path=/; max-age=31536000; samesite=lax`;
  document.dispatchEvent(new CustomEvent("scheme"));
});

// Dialogs: <button data-opens="id">, <button data-closes>. A dialog marked data-open opens as it arrives.
on("click", "[data-opens]", (button, event) => {
  const dialog = document.getElementById(button.dataset.opens);
  if (dialog instanceof HTMLDialogElement) { event.preventDefault(); dialog.showModal(); }
});
on("click", "[data-closes]", (button, event) => {
  const dialog = button.closest("dialog");
  if (dialog) { event.preventDefault(); dialog.close(); }
});
on("click", "dialog", (dialog, event) => { if (event.target === dialog) dialog.close(); });

// Menus are <details>: one open at a time, closed by Escape or a press elsewhere.
const closeMenus = (except) =>
  document.querySelectorAll("details.menu[open]").forEach((menu) => { if (menu !== except) menu.open = false; });
document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const menu = document.activeElement?.closest("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    const jump = document.getElementById("jump");
    const search = jump ?? document.querySelector("[data-jump]");
    if (search) event.preventDefault();
    if (jump) { if (!jump.open) jump.showModal(); } else { search?.focus(); search?.select?.(); }
  }
});

// The field that jumps: arrows go through what was found, Enter in the field opens the first.
document.getElementById("jump")?.addEventListener("keydown", (event) => {
  const jump = event.currentTarget;
  const field = jump.querySelector("input");
  const found = [...jump.querySelectorAll(".jump-item")];
  const at = found.indexOf(document.activeElement);
  if (event.key === "ArrowDown" && found.length) { event.preventDefault(); found[Math.min(at + 1, found.length - 1)].focus(); }
  if (event.key === "ArrowUp") { event.preventDefault(); (at > 0 ? found[at - 1] : field).focus(); }
  if (event.key === "Enter" && document.activeElement === field && found.length) { event.preventDefault(); found[0].click(); }
});

// What is chosen may stand on the page that is open.
document.getElementById("jump")?.addEventListener("click", (event) => {
  const item = event.target.closest(".jump-item");
  if (!item?.hash || item.href.split("#")[0] !== location.href.split("#")[0]) return;
  event.currentTarget.close();
  if (item.hash === location.hash) showNamed();
});

// An address names a button or a dialog behind its #: that is where the reader presses, not pressed yet.
const showNamed = () => {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (named instanceof HTMLDialogElement) { if (!named.open) named.showModal(); return; }
  if (!named?.matches("button")) return;
  const menu = named.closest("details");
  if (menu) menu.open = true;
  named.focus();
};
addEventListener("hashchange", showNamed);
showNamed();

// Copy: <button data-copy="text or #id" data-copied="Copied">
on("click", "[data-copy]", async (button) => {
  const from = button.dataset.copy.startsWith("#") ? document.querySelector(button.dataset.copy)?.textContent : button.dataset.copy;
  await navigator.clipboard?.writeText((from ?? "").trim());
  const label = button.querySelector("[data-label]") ?? button;
  const before = label.textContent;
  label.textContent = button.dataset.copied ?? before;
  say(label.textContent);
  setTimeout(() => { label.textContent = before; }, 2000);
});

// A form sent twice by an impatient thumb is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () =>
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((busy) => busy.removeAttribute("aria-busy"));
  }));

// htmx: a 422 answer is the same form with its errors (see htmx-config); focus goes where the reader has to be.
let focused = null;
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]')?.content;
  if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-Token"] = token;
});
document.addEventListener("htmx:beforeSwap", () => { focused = document.activeElement?.id || null; });
document.addEventListener("htmx:afterSettle", (event) => {
  const target = event.detail.elt;
  const wanted = target.matches?.("[data-focus]") ? target : target.querySelector?.("[data-focus], .notice-danger[tabindex]");
  if (wanted) { wanted.tabIndex = -1; wanted.focus(); return; }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
});
document.addEventListener("htmx:beforeRequest", (event) => event.detail.target?.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => event.detail.target?.removeAttribute("aria-busy"));

// After a full load with errors the summary has the focus, so that it is heard first.
document.querySelector(".notice-danger[data-focus]")?.focus();
document.querySelectorAll("dialog[data-open]").forEach((dialog) => { dialog.removeAttribute("open"); dialog.showModal(); });
// A row of looks that goes on beyond a phone's edge begins where the reader is.
document.querySelectorAll(".views > [aria-current]").forEach((look) => look.scrollIntoView({ block: "nearest", inline: "center" }));
