// Of a list whose filters mean nothing the list alone comes: what is wrong stands beside the fields all the same, until they mean something.
// The fields stay, since the reader is in the middle of one.
const mend = (form, answer) => {
  for (const field of form.querySelectorAll(".field")) {
    const control = field.querySelector("input:not([type='hidden']), select");
    const fresh = answer.getElementById(control?.id);
    if (!fresh) continue;
    field.querySelector(".field-error")?.remove();
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (fresh.hasAttribute(name)) control.setAttribute(name, fresh.getAttribute(name));
      else control.removeAttribute(name);
    }
    const wrong = fresh.closest(".field").querySelector(".field-error");
    if (wrong) field.append(wrong);
  }
};
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const form = detail.requestConfig.elt;
  if (!form.matches("form[data-auto]") || (detail.xhr.status !== 422 && !form.querySelector(".field-error"))) return;
  mend(form, new DOMParser().parseFromString(detail.xhr.responseText, "text/html"));
});
