import { on } from "./dom.js";

// What is typed into a form of the frame and not sent is not lost by a press beside it: the browser asks. Nobody has to remember to say so
// on a page. A row that is edited in place sends itself. form[data-watch] is watched wherever it stands, and shows its save bar.
const watched = "form[data-watch], .frame main form[method='post']:not([hx-post])";
on("input", watched, (form, event) => { if (!event.target.matches("[data-looks]")) form.classList.add("is-changed"); });
on("reset", watched, (form) => form.classList.remove("is-changed"));
on("submit", watched, (form) => form.classList.remove("is-changed"));
// What came back with faults, or for another choice, is kept nowhere but here.
document.querySelectorAll(watched).forEach((form) => form.classList.toggle("is-changed", !!form.querySelector(".field-error") || "typed" in form.dataset));
addEventListener("beforeunload", (event) => { if (document.querySelector("form.is-changed")) event.preventDefault(); });
