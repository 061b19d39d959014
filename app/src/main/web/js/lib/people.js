// A page holds the first few hundred people of an organization. Of the others those are asked for
// whose name begins as one types, or who are wanted by an id; an answer's elements are the options of
// a list of people: <button role="option" value="ID">.
//   <div role="listbox" data-people="/o/acme/people">

const ENOUGH = 8
const SOON = 150

let waiting

/** Hands over those whom typed words find, once typing pauses, where too few are shown already. */
export function findMore(address, typed, shown, use) {
  clearTimeout(waiting)
  if (address && typed.trim() && shown < ENOUGH) {
    waiting = setTimeout(() => ask(address, { words: typed }).then(use), SOON)
  }
}

/** Those of these ids. */
export function findByIds(address, ids) {
  return Promise.all(ids.map((id) => ask(address, { id }))).then((found) => found.flat())
}

/** What an option calls somebody, the initials of the mark aside. */
export function nameOf(option) {
  return option.querySelector(".avatar + span").textContent
}

// Without an answer there is nobody more.
async function ask(address, asked) {
  const place = new URL(address, location.href)
  Object.entries(asked).forEach(([name, value]) => place.searchParams.set(name, value))
  const response = await fetch(place, { headers: { Accept: "text/html" } }).catch(() => null)
  if (!response?.ok) {
    return []
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html")
  return [...page.querySelectorAll("[role=option]")].map((option) => document.adoptNode(option))
}
