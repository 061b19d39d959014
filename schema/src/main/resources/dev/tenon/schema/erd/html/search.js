// search
let hits = [];
let at = 0;

function find() {
  const words = search.value.trim().toLowerCase();
  hits = [];
  if (words) {
    for (const table of tables.values()) {
      const name = table.name.toLowerCase();
      const bare = name.slice(name.indexOf(".") + 1);
      const column = table.columns.find(each => each.name.toLowerCase().includes(words));
      if (name.includes(words)) {
        const rank = bare === words || name === words ? 0 : bare.startsWith(words) ? 1 : 3;
        hits.push({name: table.name, why: "", rank});
      } else if (column) {
        hits.push({name: table.name, why: column.name, rank: 4});
      }
    }
    const groups = new Set([...tables.values()].map(table => table.group));
    if (groups.size > 1) {
      [...groups].filter(group => group.toLowerCase().includes(words))
        .forEach(group => hits.push({name: group, why: "group", rank: 2, group: true}));
    }
    hits.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length
      || (a.name < b.name ? -1 : 1));
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
    stage.focus();
    hit.group ? chooseGroup(hit.name) : choose(hit.name, true);
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
