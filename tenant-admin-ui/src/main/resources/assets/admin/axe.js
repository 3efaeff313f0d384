// The report on a theme: opens its pages with samples one after the other, has axe look at each, and shows what is serious.
// The server is told how many there are, and nothing else.
import { looked } from "../design/axe.js";

const section = document.getElementById("axe");
const part = (name) => section.querySelector(`[data-axe-${name}]`);
const looks = [...part("looks").children];
const frame = section.querySelector("iframe");
const words = new Map([...part("words").children].map((word) => [word.dataset.rule, word.textContent]));

const add = (look, finding) => {
  const row = part("row").content.firstElementChild.cloneNode(true);
  const [where, what, element] = row.cells;
  Object.assign(where.firstElementChild, { href: look.dataset.src, textContent: look.textContent });
  // axe speaks English; what to do is said in the reader's language, and that it could not look
  const told = words.get(finding.rule);
  what.querySelector("bdi").textContent = told ?? finding.help;
  if (told || finding.ours) what.querySelector("bdi").removeAttribute("lang");
  what.querySelector("small").textContent = finding.rule;
  element.firstElementChild.textContent = finding.target;
  section.querySelector("tbody").append(row);
  part("found").hidden = false;
};

const tell = async (serious) => {
  const answer = await fetch(section.dataset.tell, {
    method: "POST",
    headers: { "HX-Request": "true", "X-CSRF-Token": document.querySelector('meta[name="csrf"]').content },
    body: new URLSearchParams({ serious }),
    credentials: "same-origin",
  });
  if (!answer.ok || answer.redirected) return;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  part("verdict").replaceChildren(...holder.content.firstElementChild.childNodes);
};

const run = async () => {
  part("start").disabled = true;
  part("work").hidden = false;
  part("found").hidden = true;
  section.querySelector("tbody").replaceChildren();
  let serious = 0;
  for (const [index, look] of looks.entries()) {
    const now = part("now");
    now.textContent = now.dataset.words.replace("{at}", index + 1).replace("{all}", looks.length).replace("{name}", look.textContent);
    // a page that axe cannot look at is not a page without faults
    const findings = await looked(frame, { src: look.dataset.src, width: look.dataset.width }, section.dataset.library)
      .catch((fault) => [{ rule: String(fault.message ?? fault.type), help: part("looks").dataset.fails, target: "", ours: true }]);
    findings.forEach((finding) => add(look, finding));
    serious += findings.length;
    section.querySelector("progress").value = index + 1;
  }
  part("work").hidden = true;
  frame.src = "about:blank";
  await tell(serious);
  part("start").disabled = false;
};

part("start").addEventListener("click", run);
if (section.dataset.again !== "true") {
  if (document.readyState === "complete") run();
  else addEventListener("load", run, { once: true });
}
