// Says something to those who listen to the page: politely, after what is being read. The region
// that it says it in is there from the beginning (layout/announcements.jte), for of one that is made
// for the purpose nothing is read. It outlives the page: while Turbo puts the next one in place, it
// is in neither.
let region = document.getElementById("announcements")

export function announce(words) {
  region = document.getElementById("announcements") ?? region
  // The same words twice are heard twice only when they are gone in between.
  region.textContent = ""
  requestAnimationFrame(() => (region.textContent = words))
}
