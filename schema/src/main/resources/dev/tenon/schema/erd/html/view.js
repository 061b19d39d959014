/** The part of the diagram that is seen: its left upper corner, and units of it per pixel. */
const stage = document.getElementById("stage");
const svg = stage.querySelector("svg");
const details = document.getElementById("details");
const cards = new Map([...svg.querySelectorAll(".card")].map(card => [card.dataset.table, card]));
const full = {w: svg.viewBox.baseVal.width, h: svg.viewBox.baseVal.height};
const view = {x: 0, y: 0, scale: 1};
/** From here on cards are drawn by their names alone, which is all that can be read. */
const FAR = 2.2;
let screen = {w: 1, h: 1};
let asked = false;
/** Nobody has looked closer: then all of it is shown in a window of another size as well. */
let whole = false;

// the paper is the page itself here, however far one moves
svg.querySelector(".paper").remove();
svg.removeAttribute("width");
svg.removeAttribute("height");

const offset = svg.querySelector(".content").transform.baseVal.consolidate().matrix;
const boxes = new Map([...cards].map(([name, card]) => {
  const at = card.transform.baseVal.consolidate().matrix;
  const body = card.querySelector(".body");
  const box = {x: offset.e + at.e, y: offset.f + at.f,
    w: body.width.baseVal.value, h: body.height.baseVal.value};
  card.append(label(name.replace(/^[^".]+\./, ""), box));
  return [name, box];
}));

/** The name as large as its card allows, in two lines where it then grows larger. */
function label(name, box) {
  const text = document.createElementNS(svg.namespaceURI, "text");
  text.setAttribute("class", "far");
  const middle = name.length < 14 ? -1 : [...name.matchAll(/[_.]/g)]
    .map(found => found.index + 1)
    .sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0] ?? -1;
  const lines = middle < 0 ? [name] : [name.slice(0, middle), name.slice(middle)];
  const longest = Math.max(...lines.map(line => line.length));
  const size = Math.min((box.w - 20) / (longest * 0.6), (box.h - 10) / (lines.length * 1.15));
  lines.forEach((line, i) => {
    const span = document.createElementNS(svg.namespaceURI, "tspan");
    span.textContent = line;
    span.setAttribute("x", box.w / 2);
    span.setAttribute("y", box.h / 2 + size * (0.36 + 1.15 * (i - (lines.length - 1) / 2)));
    text.append(span);
  });
  text.setAttribute("font-size", size.toFixed(1));
  return text;
}

/** Draws at most once a frame; what is off the screen has no rows, which are most of the work. */
function show() {
  if (asked) {
    return;
  }
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    svg.setAttribute("viewBox",
      `${view.x} ${view.y} ${screen.w * view.scale} ${screen.h * view.scale}`);
    stage.classList.toggle("afar", view.scale > FAR);
    const right = view.x + screen.w * view.scale;
    const bottom = view.y + screen.h * view.scale;
    for (const [name, box] of boxes) {
      cards.get(name).classList.toggle("away",
        box.x > right || box.x + box.w < view.x || box.y > bottom || box.y + box.h < view.y);
    }
  });
}

/** How much of the stage the details leave free. */
function room() {
  return details.hidden ? screen.w : Math.max(screen.w - details.offsetWidth, screen.w / 3);
}

function measure() {
  screen = {w: stage.clientWidth, h: stage.clientHeight};
}

function fit() {
  look({x: 0, y: 0, w: full.w, h: full.h});
  whole = true;
}

/** Shows all of a part of the diagram, in the middle. */
function look(part) {
  whole = false;
  view.scale = Math.max(part.w / room(), part.h / screen.h);
  view.x = part.x - (room() * view.scale - part.w) / 2;
  view.y = part.y - (screen.h * view.scale - part.h) / 2;
  show();
}

/** What stays in its place when nobody points: the chosen table, where it is seen. */
function middle() {
  const box = boxes.get(svg.querySelector(".card.chosen")?.dataset.table);
  const at = box && {x: (box.x + box.w / 2 - view.x) / view.scale,
    y: (box.y + box.h / 2 - view.y) / view.scale};
  return at && at.x > 0 && at.y > 0 && at.x < room() && at.y < screen.h
    ? at : {x: room() / 2, y: screen.h / 2};
}

function zoom(factor, clientX, clientY) {
  const scale = Math.min(Math.max(view.scale * factor, 0.1), 4 * full.w / screen.w);
  const at = clientX === undefined ? middle()
    : {x: clientX - stage.offsetLeft, y: clientY - stage.offsetTop};
  whole = false;
  view.x += at.x * (view.scale - scale);
  view.y += at.y * (view.scale - scale);
  view.scale = scale;
  show();
}

/** Moves by pixels. */
function move(dx, dy) {
  whole = false;
  view.x += dx * view.scale;
  view.y += dy * view.scale;
  show();
}

function centre(name) {
  const box = boxes.get(name);
  whole = false;
  view.scale = 1;
  view.x = box.x + box.w / 2 - room() / 2;
  view.y = box.y + box.h / 2 - Math.min(screen.h / 2, box.h / 2 + 80);
  show();
}

measure();
new ResizeObserver(() => { measure(); whole ? fit() : show(); }).observe(stage);
