// Tickets on any site, by one tag:
//   <script src="https://SHOP/assets/design/widget.js" data-event="ADDRESS" async></script>
// Without data-event all events of the shop; data-view is then list (as it is without), calendar or both.
// data-kind="button" shows a button that opens the tickets over the page; data-label is what it says; data-lang is a language.
// data-voucher is a code that counts from the start; data-via is the code of a tracking link by which the sales are counted.
// The choice stands in a frame that needs no cookie; the checkout opens in a window of the shop's own.
(() => {
  const script = document.currentScript;
  const { event, kind = "shop", label = "Tickets", lang, view, voucher, via } = script.dataset;
  const shop = new URL(script.src).origin;
  // a tag in the head of a page has no place of its own
  const place = (...made) => {
    if (script.parentElement !== document.head) script.after(...made);
    else if (document.body) document.body.append(...made);
    else addEventListener("DOMContentLoaded", () => document.body.append(...made));
  };
  const frame = () => {
    const made = document.createElement("iframe");
    const address = new URL(event ? `/embed/events/${encodeURIComponent(event)}` : "/embed", shop);
    for (const [name, value] of Object.entries({ lang, view: event ? undefined : view, voucher, via })) {
      if (value) address.searchParams.set(name, value);
    }
    made.src = address.href;
    made.title = label;
    made.loading = "lazy";
    Object.assign(made.style, { inlineSize: "100%", blockSize: "30rem", border: "0", display: "block", colorScheme: "auto" });
    addEventListener("message", (message) => {
      if (message.origin !== shop || message.source !== made.contentWindow || message.data?.bilten !== "height") return;
      made.style.blockSize = `${Math.min(Math.max(Number(message.data.height) || 0, 120), 20000)}px`;
    });
    return made;
  };
  if (kind !== "button") {
    place(frame());
    return;
  }
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label, className: "bilten-button" });
  const dialog = Object.assign(document.createElement("dialog"), { className: "bilten-dialog" });
  Object.assign(dialog.style, { inlineSize: "min(40rem, 100vw)", maxBlockSize: "90vh", padding: "0", border: "0", borderRadius: "10px" });
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
  close.setAttribute("aria-label", script.dataset.close ?? "Close");
  Object.assign(close.style, { position: "sticky", insetBlockStart: "0", float: "inline-end", inlineSize: "44px", blockSize: "44px", border: "0", background: "transparent", font: "inherit", fontSize: "24px", cursor: "pointer" });
  close.addEventListener("click", () => dialog.close());
  button.addEventListener("click", () => {
    if (!dialog.querySelector("iframe")) dialog.append(close, frame());
    dialog.showModal();
  });
  place(button, dialog);
})();
