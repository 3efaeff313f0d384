import { on, say } from "./dom.js";

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
