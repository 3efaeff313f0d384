import { on } from "./dom.js";

// Save bars: a form[data-watch] is marked when something in it changed; leaving with changes asks the browser's question.
on("input", "form[data-watch]", (form) => form.classList.add("is-changed"));
on("reset", "form[data-watch]", (form) => form.classList.remove("is-changed"));
on("submit", "form[data-watch]", (form) => form.classList.remove("is-changed"));
addEventListener("beforeunload", (event) => { if (document.querySelector("form[data-watch].is-changed")) event.preventDefault(); });
