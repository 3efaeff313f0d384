import { on } from "./dom.js";

// Toasts: clone the page's <template id="toast-template">; words come from the server, the shape from the template.
export const toast = (text, seconds = 10) => {
  const template = document.getElementById("toast-template");
  const area = document.getElementById("toasts");
  if (!template || !area) return null;
  const item = template.content.firstElementChild.cloneNode(true);
  item.querySelector("[data-text]").textContent = text;
  area.append(item);
  setTimeout(() => item.remove(), seconds * 1000);
  return item;
};
export const noAnswer = () => toast(document.getElementById("toast-template")?.dataset.offline ?? "");
on("click", "[data-toast]", (button) => toast(button.dataset.toast));
on("click", "[data-dismiss]", (button) => button.closest(".toast, .notice")?.remove());
document.addEventListener("toast", (event) => toast(event.detail?.value ?? event.detail)); // HX-Trigger: {"toast":"…"}

// That the server did not answer is said once for what asked, and no longer than it is so.
const unanswered = new WeakMap();
const answered = (asking) => { unanswered.get(asking)?.remove(); unanswered.delete(asking); };
document.addEventListener("htmx:sendError", ({ detail }) => {
  answered(detail.requestConfig.elt);
  unanswered.set(detail.requestConfig.elt, noAnswer());
});
document.addEventListener("htmx:afterRequest", ({ detail }) => { if (detail.successful) answered(detail.requestConfig.elt); });
