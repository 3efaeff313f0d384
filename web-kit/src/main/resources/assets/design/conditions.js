// <div data-when="a-0-…" data-answers="yes no" data-needed="yes">: a question that is asked while the field of that name has one of those answers.
// The style sheet hides it until data-given stands on it; what is hidden is disabled, so that it is neither required nor sent.
const asked = [...document.querySelectorAll("[data-when]")];

const answered = (question) => {
  const { when, answers } = question.dataset;
  const fields = question.closest("form").elements;
  const one = fields[when];
  return answers.split(" ").some((answer) => {
    const box = fields[`${when}.${answer}`];
    return (one && !one.disabled && one.value === answer) || (box && !box.disabled && box.checked);
  });
};

const show = (question, given) => {
  if (given) question.dataset.given = "yes";
  else delete question.dataset.given;
  question.querySelectorAll("input, select, textarea").forEach((field) => {
    field.dataset.full ??= field.disabled ? "yes" : "";
    field.disabled = !given || field.dataset.full === "yes";
    if ("needed" in question.dataset && field.type !== "checkbox") field.required = given;
  });
};

// One question may hang on another that hangs on a third, wherever they stand: as often as there are any.
const look = () => asked.forEach(() => asked.forEach((question) => show(question, answered(question))));

if (asked.length > 0) {
  look();
  document.addEventListener("change", look);
  addEventListener("pageshow", look);
}
