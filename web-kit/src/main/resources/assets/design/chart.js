// Draws <figure class="chart" data-chart="line|bars"> from the table inside it. First column: the row's label, its
// <th data-at="unix seconds"> the x value; every further column is one line, each cell's data-value the number.
// A drawing is a few shapes: a library for them weighed as much as a third of the page. Colours are the style sheet's.
const SVG = "http://www.w3.org/2000/svg";
const INSET = { top: 10, right: 10, bottom: 26, left: 56 };
const WIDEST_BAR = 48;

const shape = (name, attributes, ...inside) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

const read = (table) => {
  const rows = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].slice(1);
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    shown: rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent.trim())),
    at: rows.map((row, index) => Number(row.cells[0].dataset.at ?? index)),
    series: names.map((_, column) => rows.map((row) => Number(row.cells[column + 1].dataset.value ?? NaN))),
  };
};

// 1, 2 or 5 times a power of ten, so that about four lines stand between bottom and top
const step = (span) => {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 5, 10].find((times) => times * power >= rough);
};

const path = (points) => points.reduce((d, [x, y], index) =>
  Number.isNaN(y) ? d : `${d}${index && !Number.isNaN(points[index - 1][1]) ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`, "");

const scales = (facts, width, height, bars) => {
  const [first, last] = [Math.min(...facts.at), Math.max(...facts.at)];
  const aside = bars ? (last - first || 1) / facts.at.length / 1.6 : 0;
  const [from, to] = [first - aside, last + aside];
  const values = facts.series.flat().filter((value) => !Number.isNaN(value));
  const low = Math.min(0, ...values);
  const most = Math.max(...values);
  const high = most > 0 ? most * 1.08 : low + 1;
  const [inner, tall] = [width - INSET.left - INSET.right, height - INSET.top - INSET.bottom];
  return {
    low, high, inner,
    x: (at) => INSET.left + (to > from ? (at - from) / (to - from) : 0.5) * inner,
    y: (value) => INSET.top + (high - value) / (high - low) * tall,
  };
};

const axes = (facts, to, width, height, format) => {
  const all = [];
  const each = step(to.high - to.low);
  for (let value = Math.ceil(to.low / each) * each; value <= to.high; value += each) {
    const y = to.y(value).toFixed(1);
    all.push(shape("line", { class: "chart-line", x1: INSET.left, x2: width - INSET.right, y1: y, y2: y }));
    all.push(shape("text", { x: INSET.left - 8, y, dy: "0.32em", "text-anchor": "end" }, format(value)));
  }
  const every = Math.max(1, Math.ceil(facts.labels.length / Math.max(2, Math.floor(to.inner / 90))));
  facts.labels.forEach((label, index) => {
    if (index % every === 0) all.push(shape("text", { x: to.x(facts.at[index]).toFixed(1), y: height - 6, "text-anchor": "middle" }, label));
  });
  return all;
};

const lines = (facts, to) => facts.series.flatMap((values, series) => {
  const points = values.map((value, index) => [to.x(facts.at[index]), to.y(value)]);
  const dots = values.length < 3 ? points.filter(([, y]) => !Number.isNaN(y)) : [];
  return [shape("path", { class: `chart-stroke chart-${series + 1}`, d: path(points) }),
    ...dots.map(([cx, cy]) => shape("circle", { class: `chart-fill chart-${series + 1}`, cx, cy, r: 4 }))];
});

const columns = (facts, to) => {
  const wide = Math.min(WIDEST_BAR, Math.max(1, 0.7 * to.inner / facts.at.length));
  const one = wide / facts.series.length;
  return facts.series.flatMap((values, series) => values.flatMap((value, index) => {
    if (Number.isNaN(value) || value === 0) return [];
    const [top, bottom] = [to.y(Math.max(0, value)), to.y(Math.min(0, value))];
    return [shape("rect", {
      class: `chart-fill chart-${series + 1}`, x: (to.x(facts.at[index]) - wide / 2 + series * one).toFixed(1), y: top.toFixed(1),
      width: one.toFixed(1), height: Math.max(1, bottom - top).toFixed(1), rx: Math.min(3, one / 4),
    })];
  }));
};

// what stands in the row of the table that the pointer is nearest to
const tip = (place, facts, to, height) => {
  const box = Object.assign(document.createElement("div"), { className: "chart-tip", hidden: true });
  const mark = shape("line", { class: "chart-mark", y1: INSET.top, y2: height - INSET.bottom, visibility: "hidden" });
  const away = () => { box.hidden = true; mark.setAttribute("visibility", "hidden"); };
  place.onpointerleave = away;
  place.onpointermove = (event) => {
    const x = event.clientX - place.getBoundingClientRect().left;
    const index = facts.at.reduce((best, at, now) => Math.abs(to.x(at) - x) < Math.abs(to.x(facts.at[best]) - x) ? now : best, 0);
    const middle = to.x(facts.at[index]);
    box.textContent = `${facts.labels[index]}: ${facts.shown[index].join(" · ")}`;
    box.hidden = false;
    box.style.left = `${Math.min(Math.max(0, middle - box.offsetWidth / 2), place.clientWidth - box.offsetWidth)}px`;
    for (const end of ["x1", "x2"]) mark.setAttribute(end, middle.toFixed(1));
    mark.setAttribute("visibility", "visible");
  };
  return { box, mark };
};

const draw = (figure) => {
  const table = figure.querySelector("table");
  const place = figure.querySelector(".chart-plot");
  if (!table?.tBodies[0]?.rows.length || !place) return;
  const facts = read(table);
  const [width, height] = [place.clientWidth, place.clientHeight || 240];
  const bars = figure.dataset.chart === "bars";
  const to = scales(facts, width, height, bars);
  const digits = Number(figure.dataset.digits || 0);
  const number = new Intl.NumberFormat(`${document.documentElement.lang || "en"}-u-nu-latn`, { notation: "compact", maximumFractionDigits: 1 });
  const { box, mark } = tip(place, facts, to, height);
  const drawing = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` },
    ...axes(facts, to, width, height, (value) => number.format(value / 10 ** digits)),
    mark, ...(bars ? columns : lines)(facts, to));
  place.replaceChildren(drawing, box);
};

const drawAll = (root = document) => root.querySelectorAll("figure[data-chart]").forEach(draw);
drawAll();
document.addEventListener("htmx:afterSettle", (event) => {
  const figure = event.detail.elt.closest?.("figure[data-chart]");
  if (figure) draw(figure); else drawAll(event.detail.elt);
});
let timer = 0;
addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => drawAll(), 150); });
