/* Leaves on the page what holds all the words of the filter. */
const filter = document.getElementById("filter");
const calls = [...document.querySelectorAll(".call, .schema")];
const texts = calls.map((call) => call.textContent.toLowerCase());

function apply() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  calls.forEach((call, i) => {
    call.toggleAttribute("data-out", !words.every((word) => texts[i].includes(word)));
  });
  for (const group of document.querySelectorAll(".group, #records")) {
    group.toggleAttribute("data-out", !group.querySelector("details:not([data-out])"));
  }
  for (const entry of document.querySelectorAll("nav li")) {
    const target = document.querySelector(entry.firstElementChild.hash);
    entry.toggleAttribute("data-out", target.closest("details").hasAttribute("data-out"));
  }
  for (const title of document.querySelectorAll("nav h2")) {
    const left = title.nextElementSibling.querySelector("li:not([data-out])");
    title.toggleAttribute("data-out", !left);
  }
}

filter.hidden = false;
filter.addEventListener("input", apply);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target === document.body) {
    event.preventDefault();
    filter.focus();
  }
});
apply();
