import { noAnswer, toast } from "./toast.js";

// Whoever was signed out while a page was open is told so and goes on in it: the log-in opens beside it, then the page gets the token of
// the new session, and nothing that was typed is lost.
const dialog = document.getElementById("signed-out");
const others = new BroadcastChannel("signed-in");
const again = new Set();
let out = false;
let declined = false;

// "in" with a token for what is sent from now on, "out", or "unknown" when there is no answer to that.
export const looksWhoIsHere = async () => {
  try {
    const answer = await fetch(dialog.dataset.session, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (answer.status === 401) return "out";
    if (!answer.ok || answer.redirected) return "unknown";
    const { csrf } = await answer.json();
    document.querySelector('meta[name="csrf"]').content = csrf;
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = csrf; });
    return "in";
  } catch { return "unknown"; }
};

// Who closed the dialog is not told again by what asks of itself, but by what they press.
export const signedOut = ({ asked = true } = {}) => {
  out = true;
  if (dialog && !dialog.open && (asked || !declined)) dialog.showModal();
};
dialog?.addEventListener("close", () => { declined = out; });

const comesBack = async () => {
  if (!out || await looksWhoIsHere() !== "in" || !out) return;
  out = declined = false;
  dialog.close();
  toast(dialog.dataset.back);
  again.forEach((form) => { if (form.isConnected) form.requestSubmit(); });
  again.clear();
};
if (dialog) {
  others.addEventListener("message", comesBack);
  addEventListener("focus", comesBack);
}
if (document.querySelector("[data-signed-in]")) others.postMessage("in");

// What htmx asks: a search and a row in place ask once more by themselves, anything else is pressed again.
document.addEventListener("htmx:responseError", ({ detail: { xhr, requestConfig } }) => {
  if (xhr.status !== 401) return;
  if (requestConfig.elt.matches("form[hx-get], form[data-inplace]")) again.add(requestConfig.elt);
  signedOut({ asked: !!requestConfig.triggeringEvent });
});

// A plain form leaves the page, and what is typed goes with it: so it is sent once somebody is there to send it.
const asking = new WeakSet();
const sure = new WeakSet();
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (!dialog || form.method !== "post" || form.hasAttribute("hx-post") || !form.classList.contains("is-changed") || sure.delete(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (asking.has(form)) return;
  asking.add(form);
  const found = await looksWhoIsHere();
  asking.delete(form);
  if (found === "out") signedOut();
  if (found === "unknown") noAnswer();
  if (found === "in") { sure.add(form); form.requestSubmit(submitter); }
}, true);
