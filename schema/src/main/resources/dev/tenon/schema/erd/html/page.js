const search = document.getElementById("search");
const found = document.getElementById("found");
const tables = new Map(
  JSON.parse(document.getElementById("tables").textContent).map(table => [table.name, table]));
const lines = [...svg.querySelectorAll(".line[data-from]")];

function choose(name, moving) {
  if (!cards.has(name)) {
    return;
  }
  leave();
  const near = new Set([name]);
  for (const line of lines) {
    if (line.dataset.from === name || line.dataset.to === name) {
      line.classList.add("near");
      near.add(line.dataset.from).add(line.dataset.to);
    }
  }
  const table = tables.get(name);
  [...table.references, ...table.referencedBy].forEach(each => near.add(each.table));
  near.forEach(each => cards.get(each)?.classList.add("near"));
  cards.get(name).classList.add("chosen");
  stage.classList.add("focused");
  describe(table);
  history.replaceState(null, "", "#" + encodeURIComponent(name));
  if (moving) {
    centre(name);
  }
}

function leave() {
  svg.querySelectorAll(".near, .chosen").forEach(each => each.classList.remove("near", "chosen"));
  stage.classList.remove("focused");
  details.hidden = true;
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function section(title, items, item) {
  if (items.length === 0) {
    return;
  }
  details.append(element("h3", title));
  for (const each of items) {
    const row = element("div", "", "item");
    item(row, each);
    details.append(row);
  }
}

function named(row, each) {
  row.append(element("b", each.name), element("code", each.definition));
  if (each.comment) row.append(element("p", each.comment));
}

function linked(row, each) {
  const button = element("button", "", "link");
  button.append(element("b", each.table), element("p", each.words));
  button.disabled = !cards.has(each.table);
  button.onclick = () => choose(each.table, true);
  row.append(button);
}

function describe(table) {
  details.replaceChildren();
  const close = element("button", "×", "close");
  close.setAttribute("aria-label", "Close");
  close.onclick = leave;
  details.append(close, element("h2", table.name), element("p", table.comment));
  const group = element("button", table.group, "group");
  group.title = "Show this group";
  group.onclick = () => chooseGroup(table.group);
  details.append(group);
  section("Columns", table.columns, (row, column) => {
    const type = column.type + (column.nullable ? "" : " not null")
      + (column.defaultValue ? " default " + column.defaultValue : "");
    row.append(element("b", column.name), element("code", type));
    column.marks.filter(mark => mark !== "not null")
      .forEach(mark => row.append(element("span", mark, "mark")));
    if (column.comment) row.append(element("p", column.comment));
  });
  section("Refers to", table.references, linked);
  section("Referred to by", table.referencedBy, linked);
  section("Keys and checks", table.constraints, named);
  section("Indexes", table.indexes, named);
  section("Policies", table.policies, named);
  details.hidden = false;
  details.scrollTop = 0;
}

/** Shows the tables of one group, and the others faintly. */
function chooseGroup(name) {
  leave();
  const chosen = [...tables.values()].filter(table => table.group === name).map(table => table.name);
  chosen.forEach(each => cards.get(each).classList.add("near"));
  const within = new Set(chosen);
  lines.filter(line => within.has(line.dataset.from) && within.has(line.dataset.to))
    .forEach(line => line.classList.add("near"));
  stage.classList.add("focused");
  const all = chosen.map(each => boxes.get(each));
  const x = Math.min(...all.map(box => box.x)) - 40;
  const y = Math.min(...all.map(box => box.y)) - 40;
  look({x, y, w: Math.max(...all.map(box => box.x + box.w)) + 40 - x,
    h: Math.max(...all.map(box => box.y + box.h)) + 40 - y});
}

// mouse and touch
const pointers = new Map();
let dragged = false;
stage.onpointerdown = event => {
  pointers.set(event.pointerId, event);
  dragged = false;
};
stage.onpointermove = event => {
  const before = pointers.get(event.pointerId);
  if (!before) {
    return;
  }
  const dx = event.clientX - before.clientX;
  const dy = event.clientY - before.clientY;
  if (!dragged && Math.hypot(dx, dy) < 4) {
    return;
  }
  if (!dragged) {
    dragged = true;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add("moving");
  }
  if (pointers.size === 2) {
    const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)[1];
    const was = Math.hypot(before.clientX - other.clientX, before.clientY - other.clientY);
    const is = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
    zoom(was / is, (event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
  } else {
    move(-dx, -dy);
  }
  pointers.set(event.pointerId, event);
};
stage.onpointerup = stage.onpointercancel = event => {
  pointers.delete(event.pointerId);
  stage.classList.remove("moving");
};
stage.onclick = event => {
  if (dragged) {
    return;
  }
  const card = event.target.closest(".card");
  card ? choose(card.dataset.table, false) : leave();
};
stage.addEventListener("wheel", event => {
  event.preventDefault();
  if (event.ctrlKey || Math.abs(event.deltaY) >= Math.abs(event.deltaX)) {
    zoom(Math.exp(event.deltaY * 0.0015), event.clientX, event.clientY);
  } else {
    move(event.deltaX, 0);
  }
}, {passive: false});

// keyboard: what was one picture is now a group of things to press
svg.setAttribute("role", "group");
for (const [name, card] of cards) {
  card.setAttribute("tabindex", "0");
  card.setAttribute("role", "button");
  card.setAttribute("aria-label", "Table " + name);
  card.onfocus = () => { if (card.matches(":focus-visible")) centre(name); };
}
document.onkeydown = event => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const step = 80;
  const act = {
    "/": () => search.focus(),
    "+": () => zoom(0.8),
    "=": () => zoom(0.8),
    "-": () => zoom(1.25),
    "0": fit,
    t: theme,
    Escape: leave,
    ArrowLeft: () => move(-step, 0),
    ArrowRight: () => move(step, 0),
    ArrowUp: () => move(0, -step),
    ArrowDown: () => move(0, step),
    Enter: () => {
      const card = document.activeElement.closest?.(".card");
      if (card) choose(card.dataset.table, true);
    },
  }[event.key];
  if (act && (event.key !== "Enter" || document.activeElement.closest(".card"))) {
    event.preventDefault();
    act();
  }
};

function theme() {
  const root = document.documentElement;
  const dark = root.dataset.theme === "auto"
    ? matchMedia("(prefers-color-scheme: dark)").matches
    : root.dataset.theme === "dark";
  root.dataset.theme = dark ? "light" : "dark";
}

document.getElementById("in").onclick = () => zoom(0.8);
document.getElementById("out").onclick = () => zoom(1.25);
document.getElementById("fit").onclick = fit;
document.getElementById("theme").onclick = theme;
fit();
choose(decodeURIComponent(location.hash.slice(1)), true);
