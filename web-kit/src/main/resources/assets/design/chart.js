// Draws <figure class="chart" data-chart="line|bars"> from the table inside it. First column: the row's label, its
// <th data-at="unix seconds"> the x value; every further column is one line, each cell's data-value the number.
// The library that draws weighs as much as the rest of the page, and the table says the same: it is fetched when the page has
// been loaded and a chart is in sight.
const library = new URL("../lib/", import.meta.url);
const fetched = (element) => new Promise((resolve, reject) => {
  element.onload = resolve;
  element.onerror = reject;
  document.head.append(element);
});
let asked = null;
const fetchLibrary = () => asked ??= Promise.all([
  fetched(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("uplot.min.css", library) })),
  fetched(Object.assign(document.createElement("script"), { src: new URL("uplot.min.js", library) })),
]);

const colour = (name) => {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

const read = (table) => {
  const rows = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  return {
    names,
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    shown: rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent.trim())),
    data: [
      rows.map((row, index) => Number(row.cells[0].dataset.at ?? index)),
      ...names.map((_, column) => rows.map((row) => Number(row.cells[column + 1].dataset.value ?? NaN))),
    ],
  };
};

const tip = (figure, facts) => {
  const box = document.createElement("div");
  box.className = "chart-tip";
  box.hidden = true;
  return {
    hooks: {
      init: (plot) => { plot.over.append(box); plot.over.addEventListener("mouseleave", () => { box.hidden = true; }); },
      setCursor: (plot) => {
        const index = plot.cursor.idx;
        box.hidden = index == null;
        if (index == null) return;
        box.textContent = `${facts.labels[index]}: ${facts.shown[index].join(" · ")}`;
        box.style.insetBlockStart = "0";
        box.style.left = `${Math.min(Math.max(0, plot.cursor.left - box.offsetWidth / 2), plot.over.clientWidth - box.offsetWidth)}px`;
      },
    },
  };
};

const draw = (figure) => {
  const table = figure.querySelector("table");
  const place = figure.querySelector(".chart-plot");
  if (!table?.tBodies[0]?.rows.length || !place || !window.uPlot) return;
  place.replaceChildren();
  const facts = read(table);
  const bars = figure.dataset.chart === "bars";
  const axis = { stroke: colour("--muted"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "14px system-ui" };
  const money = figure.dataset.digits ? Number(figure.dataset.digits) : 0;
  const number = new Intl.NumberFormat(`${document.documentElement.lang || "en"}-u-nu-latn`, { notation: "compact", maximumFractionDigits: 1 });
  const options = {
    width: place.clientWidth,
    height: place.clientHeight || 240,
    legend: { show: false },
    cursor: { y: false, points: { size: 7 } },
    scales: { x: { time: false, range: bars ? (_, min, max) => [min - (max - min || 1) / facts.labels.length / 1.6, max + (max - min || 1) / facts.labels.length / 1.6] : undefined }, y: { range: (_, min, max) => [Math.min(0, min), max > 0 ? max * 1.08 : 1] } },
    axes: [
      { ...axis, grid: { show: false }, space: 70, splits: (plot) => {
        const every = Math.max(1, Math.ceil(facts.labels.length / Math.max(2, Math.floor(plot.width / 90))));
        return plot.data[0].filter((_, index) => index % every === 0);
      }, values: (plot, splits) => splits.map((at) => facts.labels[plot.data[0].indexOf(at)] ?? "") },
      { ...axis, size: 56, values: (_, splits) => splits.map((value) => number.format(value / 10 ** money)) },
    ],
    series: [{}, ...facts.names.map((name, index) => ({
      label: name,
      stroke: colour(`--chart-${index + 1}`),
      width: 2,
      points: { show: facts.labels.length < 3 },
      ...(bars ? { fill: colour(`--chart-${index + 1}`), paths: window.uPlot.paths.bars({ size: [0.7, 48], radius: 0.15 }), points: { show: false } } : {}),
    }))],
    plugins: [tip(figure, facts)],
  };
  figure.plot?.destroy();
  figure.plot = new window.uPlot(options, facts.data, place);
};

const drawAll = (root = document) => root.querySelectorAll("figure[data-chart]").forEach(watched);
const loaded = new Promise((resolve) => {
  if (document.readyState === "complete") resolve();
  else addEventListener("load", resolve, { once: true });
});
const sight = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(async (entry) => {
  sight.unobserve(entry.target);
  await loaded;
  await fetchLibrary();
  draw(entry.target);
}), { rootMargin: "200px" });
const watched = (figure) => { if (window.uPlot) draw(figure); else sight.observe(figure); };
drawAll();
document.addEventListener("scheme", () => drawAll());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll());
document.addEventListener("htmx:afterSettle", (event) => {
  const figure = event.detail.elt.closest?.("figure[data-chart]");
  if (figure) watched(figure); else drawAll(event.detail.elt);
});
let timer = 0;
addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => drawAll(), 150); });
