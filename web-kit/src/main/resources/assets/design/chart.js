// Draws <figure class="chart" data-chart="line|bars"> from the table inside it. First column: the row's label, its
// <th data-at="unix seconds"> the place on the x axis; every further column is one line, each cell's data-value the number.
// Colours are the style sheet's, so that another scheme needs no other drawing.
const GUTTER = 56;
const FOOT = 28;
const HEAD = 10;
const END = 20;
const LINES = 5;
const LETTER = 8;
const FEW = 3;

const shape = (name, facts, text) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(facts).forEach(([key, value]) => element.setAttribute(key, value));
  if (text != null) element.textContent = text;
  return element;
};

const read = (figure, table) => {
  const rows = [...table.tBodies[0].rows];
  const columns = [...table.tHead.rows[0].cells].slice(1);
  const bars = figure.dataset.chart === "bars";
  return {
    bars,
    unit: 10 ** Number(figure.dataset.digits ?? 0),
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    shown: rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent.trim()).join(" · ")),
    places: rows.map((row, index) => (bars ? index : Number(row.cells[0].dataset.at ?? index))),
    lines: columns.map((_, column) => rows.map((row) => Number(row.cells[column + 1]?.dataset.value ?? NaN))),
  };
};

// The values of the grid's lines: round numbers from below the least to above the most, never finer than one whole unit.
const grid = (values, unit) => {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const rough = Math.max((most - least) / LINES, unit);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999);
  const from = Math.floor(least / step);
  const upTo = Math.max(from + 1, Math.ceil(most / step));
  return Array.from({ length: upTo - from + 1 }, (_, index) => (from + index) * step);
};

// Where a row and a value stand in a drawing of this size.
const scales = (facts, ticks, width, height) => {
  const inner = width - GUTTER - END;
  const slot = inner / facts.labels.length;
  const first = facts.places[0];
  const span = facts.places.at(-1) - first;
  const low = ticks[0];
  return {
    slot,
    x: (index) => {
      if (facts.bars) return GUTTER + slot * (index + 0.5);
      return span ? GUTTER + (inner * (facts.places[index] - first)) / span : GUTTER + inner / 2;
    },
    y: (value) => height - FOOT - ((height - FOOT - HEAD) * (value - low)) / (ticks.at(-1) - low),
  };
};

const valueAxis = (ticks, at, width, unit) => {
  const language = document.documentElement.lang || "en";
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`, { notation: "compact", maximumFractionDigits: 1 });
  return ticks.flatMap((tick) => [
    shape("line", { class: "chart-grid", x1: GUTTER, x2: width - END, y1: at.y(tick), y2: at.y(tick) }),
    shape("text", { class: "chart-mark", x: GUTTER - 8, y: at.y(tick) + 5, "text-anchor": "end" }, number.format(tick / unit)),
  ]);
};

// As many labels as stand beside each other; the last one ends with the drawing.
const labelAxis = (facts, at, width, height) => {
  const room = Math.max(48, Math.max(...facts.labels.map((label) => label.length)) * LETTER + 16);
  const every = Math.max(1, Math.ceil((facts.labels.length * room) / (width - GUTTER - END)));
  return facts.labels.map((label, index) => ({ label, x: at.x(index), half: (label.length * LETTER) / 2 }))
    .filter((_, index) => index % every === 0)
    .map(({ label, x, half }) => shape("text", {
      class: "chart-mark",
      x: x + half > width ? width : x,
      y: height - 6,
      "text-anchor": x + half > width ? "end" : "middle",
    }, label));
};

const line = (values, at, name) => {
  const points = values.map((value, index) => ({ value, index })).filter(({ value }) => !Number.isNaN(value));
  const path = points.map(({ value, index }, place) => {
    const starts = place === 0 || points[place - 1].index !== index - 1;
    return `${starts ? "M" : "L"}${at.x(index).toFixed(1)} ${at.y(value).toFixed(1)}`;
  }).join("");
  const dots = points.length < FEW ? points : [];
  return [
    shape("path", { class: `chart-line ${name}`, d: path }),
    ...dots.map(({ value, index }) => shape("circle", { class: `chart-dot ${name}`, cx: at.x(index), cy: at.y(value), r: 4 })),
  ];
};

const bars = (values, at, name, place, series) => {
  const width = Math.min(48, (at.slot * 0.7) / series);
  return values.map((value, index) => (value ? shape("rect", {
    class: `chart-bar ${name}`,
    x: at.x(index) + width * (place - series / 2),
    y: Math.min(at.y(0), at.y(value)),
    width: Math.max(1, width - (series > 1 ? 2 : 0)),
    height: Math.abs(at.y(value) - at.y(0)),
    rx: Math.min(4, width / 4),
  }) : null)).filter(Boolean);
};

// What a row says, above the place that is pointed at.
const pointed = (place, drawing, facts, at, height) => {
  const mark = shape("line", { class: "chart-cursor", y1: HEAD, y2: height - FOOT, visibility: "hidden" });
  const tip = Object.assign(document.createElement("div"), { className: "chart-tip", hidden: true });
  drawing.append(mark);
  place.append(tip);
  const show = (event) => {
    const x = event.clientX - drawing.getBoundingClientRect().left;
    const index = facts.labels.map((_, row) => Math.abs(at.x(row) - x)).reduce((best, gap, row, all) => (gap < all[best] ? row : best), 0);
    tip.textContent = `${facts.labels[index]}: ${facts.shown[index]}`;
    tip.hidden = false;
    tip.style.left = `${Math.min(Math.max(0, at.x(index) - tip.offsetWidth / 2), place.clientWidth - tip.offsetWidth)}px`;
    mark.setAttribute("x1", at.x(index));
    mark.setAttribute("x2", at.x(index));
    mark.setAttribute("visibility", "visible");
  };
  drawing.addEventListener("pointermove", show);
  drawing.addEventListener("pointerdown", show);
  drawing.addEventListener("pointerleave", () => {
    tip.hidden = true;
    mark.setAttribute("visibility", "hidden");
  });
};

const draw = (figure) => {
  const table = figure.querySelector("table");
  const place = figure.querySelector(".chart-plot");
  if (!table?.tBodies[0]?.rows.length || !place?.clientWidth) return;
  const width = place.clientWidth;
  const height = place.clientHeight;
  const facts = read(figure, table);
  const ticks = grid(facts.lines.flat().filter((value) => !Number.isNaN(value)), facts.unit);
  const at = scales(facts, ticks, width, height);
  const drawing = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  drawing.append(...valueAxis(ticks, at, width, facts.unit), ...labelAxis(facts, at, width, height));
  facts.lines.forEach((values, index) => {
    const name = `chart-series-${index + 1}`;
    drawing.append(...(facts.bars ? bars(values, at, name, index, facts.lines.length) : line(values, at, name)));
  });
  place.replaceChildren(drawing);
  pointed(place, drawing, facts, at, height);
};

// The first look comes at once, a further one with each other width.
const sized = new ResizeObserver((entries) => entries.forEach((entry) => draw(entry.target.closest("figure"))));
const drawAll = (figures) => figures.forEach((figure) => {
  draw(figure);
  sized.observe(figure.querySelector(".chart-plot"));
});
drawAll(document.querySelectorAll("figure[data-chart]"));
document.addEventListener("htmx:afterSettle", (event) => {
  const around = event.detail.elt.closest?.("figure[data-chart]");
  drawAll(around ? [around] : event.detail.elt.querySelectorAll("figure[data-chart]"));
});
