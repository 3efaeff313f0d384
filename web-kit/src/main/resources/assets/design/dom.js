// What every script of a page needs.

// Bound once on the document, so swapped-in markup works too.
export const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const found = event.target instanceof Element && event.target.closest(selector);
    if (found) act(found, event);
  });

// The one live region: say("42 orders found")
export const say = (text) => {
  const region = document.getElementById("live-region");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 60);
};
