// A board that is drawn again while somebody reads its table: the table stays open, and the keyboard where it was.
// Nobody looks at a page in the background.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.target.closest?.("[data-watch]")) event.preventDefault();
});

let open = false;
let focused = false;

document.addEventListener("htmx:beforeSwap", (event) => {
  const table = event.detail.target.closest("[data-watch]")?.querySelector("details");
  open = table?.open ?? false;
  focused = table?.querySelector("summary") === document.activeElement;
});

document.addEventListener("htmx:afterSettle", () => {
  const table = document.querySelector("[data-watch] details");
  if (!table) return;
  if (open) table.open = true;
  if (focused) table.querySelector("summary").focus();
  open = false;
  focused = false;
});
