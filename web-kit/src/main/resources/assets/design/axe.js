// What axe-core says of a page in a frame of ours: one list of rules for the designer's desk and for the report on an upload.
const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  // the page that waits for a payment asks again by itself: that is the platform's doing
  rules: { "meta-refresh": { enabled: false } },
  resultTypes: ["violations"],
};
const GRAVE = new Set(["serious", "critical"]);
const PATIENCE_MS = 20000;

const patiently = (work) => new Promise((done, failed) => {
  work(done, failed);
  setTimeout(() => failed(new Error("it takes too long")), PATIENCE_MS);
});

const opened = (frame, look) => patiently((done) => {
  frame.width = look.width;
  frame.onload = done;
  frame.src = look.src;
});

const axe = (frame, library) => patiently((done, failed) => {
  const script = frame.contentDocument.createElement("script");
  script.src = library;
  script.onload = () => done(frame.contentWindow.axe);
  script.onerror = failed;
  frame.contentDocument.documentElement.append(script);
});

// Opens a page at its width; what is serious about it: [{ rule, help, target }].
export const looked = async (frame, look, library) => {
  await opened(frame, look);
  const result = await (await axe(frame, library)).run(frame.contentDocument, RULES);
  return result.violations.filter((one) => GRAVE.has(one.impact))
    .map((one) => ({ rule: one.id, help: one.help, target: one.nodes[0].target.join(" ") }));
};
