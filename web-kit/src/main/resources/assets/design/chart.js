// Draws <figure class="chart" data-chart="line|bars"> from the table inside it. First column: the row's label, its
// <th data-at="unix seconds"> the x value; every further column is one series, each cell's data-value the number.
// Under a pointer the row's numbers show; drawn across with a mouse, a part shows alone until a double click.
const SVG = "http://www.w3.org/2000/svg";
const START = 56;
const END = 12;
const TOP = 8;
const FOOT = 28;

const shape = (name, facts, parent) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(facts)) made.setAttribute(key, value);
  parent.append(made);
  return made;
};

const read = (table, [from, to]) => {
  const rows = [...table.tBodies[0].rows].slice(from, to);
  return {
    from,
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    shown: rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent.trim())),
    at: rows.map((row, index) => Number(row.cells[0].dataset.at ?? index)),
    series: [...table.tHead.rows[0].cells].slice(1).map((_, column) => rows.map((row) => Number(row.cells[column + 1].dataset.value ?? NaN))),
  };
};

// Some four round steps: 1, 2 or 5 and noughts behind it.
const steps = (low, high) => {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * [1, 2, 5, 10].find((one) => one * power >= rough));
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
};

const scales = (facts, bars, width, height) => {
  const all = facts.series.flat().filter(Number.isFinite);
  const [first, last] = [facts.at[0], facts.at.at(-1)];
  const most = Math.max(0, ...all);
  const [low, high] = [Math.min(0, ...all), most > 0 ? most * 1.08 : 1];
  const room = width - START - END;
  // a bar stands over its place: half a slot on either side
  const slot = bars ? room / facts.at.length : 0;
  return {
    low, high, slot,
    x: (at) => START + slot / 2 + (last > first ? (at - first) / (last - first) : bars ? 0 : 0.5) * (room - slot),
    y: (value) => TOP + (1 - (value - low) / (high - low)) * (height - TOP - FOOT),
  };
};

const axes = (canvas, facts, scale, width, digits) => {
  const number = new Intl.NumberFormat(`${document.documentElement.lang || "en"}-u-nu-latn`, { notation: "compact", maximumFractionDigits: 1 });
  for (const value of steps(scale.low, scale.high)) {
    shape("line", { class: "chart-grid", x1: START, x2: width - END, y1: scale.y(value), y2: scale.y(value) }, canvas);
    shape("text", { x: START - 8, y: scale.y(value) + 5, "text-anchor": "end" }, canvas).textContent = number.format(value / 10 ** digits);
  }
  const every = Math.max(1, Math.ceil(facts.labels.length / Math.max(2, Math.floor((width - START - END) / 90))));
  facts.labels.forEach((label, index) => {
    if (index % every !== 0) return;
    shape("text", { x: scale.x(facts.at[index]), y: scale.y(scale.low) + 20, "text-anchor": "middle" }, canvas).textContent = label;
  });
};

const bar = (canvas, facts, scale, values, column) => {
  const wide = Math.max(1, Math.min(48, scale.slot * 0.7) / facts.series.length);
  values.forEach((value, index) => {
    if (!Number.isFinite(value) || value === 0) return;
    const x = scale.x(facts.at[index]) + (column - facts.series.length / 2) * wide;
    const [top, bottom] = [scale.y(Math.max(0, value)), scale.y(Math.min(0, value))];
    shape("rect", { class: `chart-bar chart-${column + 1}`, x, y: top, width: wide, height: bottom - top, rx: wide * 0.12 }, canvas);
  });
};

const line = (canvas, facts, scale, values, column) => {
  let pen = "M";
  const path = values.map((value, index) => {
    if (!Number.isFinite(value)) { pen = "M"; return ""; }
    const step = `${pen}${scale.x(facts.at[index])} ${scale.y(value)}`;
    pen = "L";
    return step;
  }).join("");
  shape("path", { class: `chart-line chart-${column + 1}`, d: path }, canvas);
  // one or two places are no line yet
  if (values.length < 3) values.forEach((value, index) => Number.isFinite(value)
    && shape("circle", { class: `chart-dot chart-${column + 1}`, cx: scale.x(facts.at[index]), cy: scale.y(value), r: 3.5 }, canvas));
};

const pointing = (figure, place, canvas, facts, scale) => {
  const over = shape("g", { class: "chart-over" }, canvas);
  const box = document.createElement("div");
  box.className = "chart-tip";
  box.hidden = true;
  place.append(box);
  let begun = null;
  const nearest = (event) => {
    const x = event.clientX - place.getBoundingClientRect().left;
    return facts.at.reduce((best, at, index) => Math.abs(scale.x(at) - x) < Math.abs(scale.x(facts.at[best]) - x) ? index : best, 0);
  };
  const edge = (index) => scale.x(facts.at[index]);
  const show = (event) => {
    const index = nearest(event);
    over.replaceChildren();
    if (begun != null) {
      const [from, to] = [begun, index].sort((one, other) => one - other);
      shape("rect", { class: "chart-part", x: edge(from), y: TOP, width: edge(to) - edge(from), height: scale.y(scale.low) - TOP }, over);
    }
    shape("line", { class: "chart-hair", x1: edge(index), x2: edge(index), y1: TOP, y2: scale.y(scale.low) }, over);
    facts.series.forEach((values, column) => Number.isFinite(values[index])
      && shape("circle", { class: `chart-dot chart-${column + 1}`, cx: edge(index), cy: scale.y(values[index]), r: 3.5 }, over));
    box.hidden = false;
    box.textContent = `${facts.labels[index]}: ${facts.shown[index].join(" · ")}`;
    box.style.insetBlockStart = "0";
    box.style.left = `${Math.min(Math.max(0, edge(index) - box.offsetWidth / 2), place.clientWidth - box.offsetWidth)}px`;
  };
  const hide = () => { begun = null; over.replaceChildren(); box.hidden = true; };
  canvas.addEventListener("pointermove", show);
  canvas.addEventListener("pointerdown", (event) => { begun = event.pointerType === "mouse" ? nearest(event) : null; show(event); });
  canvas.addEventListener("pointerleave", hide);
  canvas.addEventListener("pointerup", (event) => {
    const [from, to] = [begun ?? nearest(event), nearest(event)].sort((one, other) => one - other);
    begun = null;
    if (to > from) { figure.part = [facts.from + from, facts.from + to + 1]; draw(figure); } else show(event);
  });
  canvas.addEventListener("dblclick", () => { delete figure.part; draw(figure); });
};

const draw = (figure) => {
  const table = figure.querySelector("table");
  const place = figure.querySelector(".chart-plot");
  if (!table?.tBodies[0]?.rows.length || !place) return;
  const [width, height] = [place.clientWidth, place.clientHeight || 240];
  const canvas = document.createElementNS(SVG, "svg");
  canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  place.replaceChildren(canvas);
  const facts = read(table, figure.part ?? [0]);
  const bars = figure.dataset.chart === "bars";
  const scale = scales(facts, bars, width, height);
  axes(canvas, facts, scale, width, Number(figure.dataset.digits ?? 0));
  facts.series.forEach((values, column) => (bars ? bar : line)(canvas, facts, scale, values, column));
  pointing(figure, place, canvas, facts, scale);
};

const drawAll = (root = document) => root.querySelectorAll("figure[data-chart]").forEach(draw);
drawAll();
document.addEventListener("htmx:afterSettle", (event) => {
  const figure = event.detail.elt.closest?.("figure[data-chart]");
  if (figure) draw(figure); else drawAll(event.detail.elt);
});
let timer = 0;
addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => drawAll(), 150); });
