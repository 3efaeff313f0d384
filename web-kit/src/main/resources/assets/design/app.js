// What the platform has no element for. Everything is bound once on the document, so swapped-in markup works too.
import "./countdown.js";

const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const found = event.target instanceof Element && event.target.closest(selector);
    if (found) act(found, event);
  });

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

// The one live region: say("42 orders found")
export const say = (text) => {
  const region = document.getElementById("live-region");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 60);
};

// Toasts: clone the page's <template id="toast-template">; words come from the server, the shape from the template.
export const toast = (text, seconds = 10) => {
  const template = document.getElementById("toast-template");
  const area = document.getElementById("toasts");
  if (!template || !area) return;
  const item = template.content.firstElementChild.cloneNode(true);
  item.querySelector("[data-text]").textContent = text;
  area.append(item);
  setTimeout(() => item.remove(), seconds * 1000);
};
on("click", "[data-toast]", (button) => toast(button.dataset.toast));
on("click", "[data-dismiss]", (button) => button.closest(".toast, .notice")?.remove());
document.addEventListener("toast", (event) => toast(event.detail?.value ?? event.detail)); // HX-Trigger: {"toast":"…"}

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

// Save bars: a form[data-watch] is marked when something in it changed; leaving with changes asks the browser's question.
on("input", "form[data-watch]", (form) => form.classList.add("is-changed"));
on("reset", "form[data-watch]", (form) => form.classList.remove("is-changed"));
on("submit", "form[data-watch]", (form) => form.classList.remove("is-changed"));
addEventListener("beforeunload", (event) => { if (document.querySelector("form[data-watch].is-changed")) event.preventDefault(); });

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

// Filters apply themselves: <form data-auto>; without script the form has its button.
on("change", "form[data-auto]:not([hx-get])", (form) => form.requestSubmit());

// Tick all: <input type="checkbox" data-ticks="orders"> rules the boxes named so.
on("change", "[data-ticks]", (all) =>
  document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.ticks)}"]`).forEach((box) => { box.checked = all.checked; }));

// A long list of boxes: <input type="search" data-narrows="id"> hides those without the words that are typed; what is ticked stays.
on("input", "[data-narrows]", (search) => {
  const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.getElementById(search.dataset.narrows).children) {
    row.hidden = !row.querySelector(":checked") && !words.every((word) => row.textContent.toLocaleLowerCase().includes(word));
  }
});
on("keydown", "[data-narrows]", (_search, event) => { if (event.key === "Enter") event.preventDefault(); });

// Rows edited in place: <tr data-row> with the fields of a <form data-inplace hx-post>. A change is sent at once; what is typed while the
// answer is on its way stays, and is sent after it.
const rowOf = (form) => document.querySelector(form.getAttribute("hx-target"));
const state = (field) => field.type === "checkbox" ? field.checked : field.value;
// the row takes its form with it when it is replaced, so the form is asked of the request
const inPlace = (event) => [event.detail.requestConfig?.elt].find((one) => one?.matches?.("form[data-inplace]"));
const sent = new Map();
const held = new Map();
on("change", "[data-row] :is(input, select)", (field) => {
  const form = field.form;
  if (!form?.matches("[data-inplace]")) return;
  if (!sent.has(form.id)) form.requestSubmit();
});
on("focusout", "[data-unsent]", (field) => { delete field.dataset.unsent; field.form?.requestSubmit(); });
document.addEventListener("htmx:beforeRequest", (event) => {
  const form = inPlace(event);
  if (form) sent.set(form.id, new Map([...form.elements].filter((one) => one.id).map((one) => [one.id, state(one)])));
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = inPlace(event);
  const before = form && sent.get(form.id);
  if (!before || !event.detail.shouldSwap) return;
  const fields = [...rowOf(form).querySelectorAll("input[id], select[id]")];
  held.set(form.id, fields.filter((one) => one.form !== form || before.get(one.id) !== state(one))
    .map((one) => ({ id: one.id, value: state(one), own: one.form === form })));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = inPlace(event);
  if (!form) return;
  sent.delete(form.id);
  const later = held.get(form.id) ?? [];
  held.delete(form.id);
  const row = rowOf(form);
  later.forEach(({ id, value, own }) => {
    const field = document.getElementById(id);
    if (!field) return;
    if (field.type === "checkbox") field.checked = value; else field.value = value;
    if (own && document.activeElement === field) field.dataset.unsent = "yes";
  });
  const fault = row?.querySelector(".field-error");
  if (fault) say(fault.textContent.trim());
  else if (event.detail.successful) { row?.classList.add("is-new"); say(form.dataset.saved); }
  if (later.some(({ id, own }) => own && document.activeElement?.id !== id)) document.getElementById(form.id)?.requestSubmit();
});

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
document.addEventListener("htmx:sendError", () => {
  const words = document.getElementById("toast-template")?.dataset.offline;
  if (words) toast(words);
});

// After a full load with errors the summary has the focus, so that it is heard first.
document.querySelector(".notice-danger[data-focus]")?.focus();
document.querySelectorAll("dialog[data-open]").forEach((dialog) => { dialog.removeAttribute("open"); dialog.showModal(); });
// A row of looks that goes on beyond a phone's edge begins where the reader is.
document.querySelectorAll(".views > [aria-current]").forEach((look) => look.scrollIntoView({ block: "nearest", inline: "center" }));
