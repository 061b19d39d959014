"use strict";
(() => {
  const stage = document.getElementById("stage");
  const svg = stage.querySelector("svg");
  const details = document.getElementById("details");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const tables = new Map(JSON.parse(document.getElementById("tables").textContent).map(t => [t.name, t]));
  const cards = new Map([...svg.querySelectorAll(".card")].map(card => [card.dataset.table, card]));
  const lines = [...svg.querySelectorAll(".line[data-from]")];
  const whole = svg.viewBox.baseVal;
  const full = {x: whole.x, y: whole.y, w: whole.width, h: whole.height};
  let view = {...full};

  // the paper is the page itself here, however far one moves
  svg.querySelector(".paper").remove();
  svg.removeAttribute("width");
  svg.removeAttribute("height");

  function show() {
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
  }

  /** Pixels of the diagram per pixel of the screen. */
  function scale() {
    const box = svg.getBoundingClientRect();
    return Math.max(view.w / box.width, view.h / box.height);
  }

  function zoom(factor, clientX, clientY) {
    const width = Math.min(Math.max(view.w * factor, 120), full.w * 4);
    const ratio = width / view.w;
    const matrix = svg.getScreenCTM().inverse();
    const box = svg.getBoundingClientRect();
    const at = new DOMPoint(clientX ?? box.x + box.width / 2, clientY ?? box.y + box.height / 2)
      .matrixTransform(matrix);
    view = {x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, w: width, h: view.h * ratio};
    show();
  }

  function move(dx, dy) {
    view.x += dx;
    view.y += dy;
    show();
  }

  function fit() {
    view = {...full};
    show();
  }

  function centre(name) {
    const card = cards.get(name);
    const box = card.getBBox();
    const at = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
      .matrixTransform(svg.getScreenCTM().inverse().multiply(card.getScreenCTM()));
    const screen = svg.getBoundingClientRect();
    const room = details.hidden ? screen.width : Math.max(screen.width - details.offsetWidth, screen.width / 3);
    view = {x: 0, y: 0, w: screen.width, h: screen.height};
    view.x = at.x - room / 2;
    view.y = at.y - Math.min(screen.height / 2, box.height / 2 + 80);
    show();
  }

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
    near.forEach(each => cards.get(each)?.classList.add("near"));
    cards.get(name).classList.add("chosen");
    stage.classList.add("focused");
    describe(tables.get(name));
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
    section("Columns", table.columns, (row, column) => {
      const type = column.type + (column.nullable ? "" : " not null")
        + (column.defaultValue ? " default " + column.defaultValue : "");
      row.append(element("b", column.name), element("code", type));
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

  // search
  let hits = [];
  let at = 0;

  function find() {
    const words = search.value.trim().toLowerCase();
    hits = [];
    if (words) {
      for (const table of tables.values()) {
        const place = table.name.toLowerCase().indexOf(words);
        const column = table.columns.find(each => each.name.toLowerCase().includes(words));
        if (place >= 0) {
          hits.push({name: table.name, why: "", rank: place === table.name.indexOf(".") + 1 ? 0 : 1});
        } else if (column) {
          hits.push({name: table.name, why: column.name, rank: 2});
        }
      }
      hits.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
      hits = hits.slice(0, 40);
    }
    at = 0;
    list();
  }

  function list() {
    found.replaceChildren(...hits.map((hit, i) => {
      const item = element("li", hit.name);
      item.id = "hit-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(i === at));
      if (hit.why) item.append(element("small", hit.why));
      item.onmousedown = event => { event.preventDefault(); take(i); };
      return item;
    }));
    found.hidden = hits.length === 0;
    search.setAttribute("aria-expanded", String(hits.length > 0));
    search.setAttribute("aria-activedescendant", hits.length > 0 ? "hit-" + at : "");
    found.children[at]?.scrollIntoView({block: "nearest"});
  }

  function take(i) {
    const hit = hits[i];
    if (hit) {
      found.hidden = true;
      search.setAttribute("aria-expanded", "false");
      choose(hit.name, true);
    }
  }

  search.oninput = find;
  search.onblur = () => { found.hidden = true; };
  search.onkeydown = event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && hits.length) {
      at = (at + step + hits.length) % hits.length;
      list();
      event.preventDefault();
    } else if (event.key === "Enter") {
      take(at);
    } else if (event.key === "Escape") {
      search.value = "";
      find();
      stage.focus();
    }
    event.stopPropagation();
  };

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
      move(-dx * scale(), -dy * scale());
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
      move(event.deltaX * scale(), 0);
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
    const step = 80 * scale();
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
  choose(decodeURIComponent(location.hash.slice(1)), true);
})();
