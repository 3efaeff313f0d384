// Opens one page after the other in a frame, lets axe look at it, and tells the desk what it found, a line each.
const frame = document.querySelector('iframe');
const found = [];

const opened = (src, width) => new Promise((done) => {
  frame.width = width;
  frame.onload = done;
  frame.src = src;
});

const axe = () => new Promise((done, failed) => {
  const script = frame.contentDocument.createElement('script');
  script.src = '/axe.min.js';
  script.onload = () => done(frame.contentWindow.axe);
  script.onerror = failed;
  frame.contentDocument.head.append(script);
});

const line = (...words) => words.map((word) => String(word).replace(/\s+/g, ' ')).join('\t');

for (const look of await (await fetch('/axe-looks')).json()) {
  await opened(look.src, look.width);
  const result = await (await axe()).run(frame.contentDocument, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    // the page that waits for a payment asks again by itself: that is the platform's doing
    rules: { 'meta-refresh': { enabled: false } },
    resultTypes: ['violations'],
  });
  for (const one of result.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')) {
    found.push(line(look.page, look.name, one.help, one.nodes[0].target.join(' ')));
  }
}
await fetch('/axe-found', { method: 'POST', body: found.join('\n') });
