// Says something to those who listen to the page: politely, after what is being read. The region
// that it says it in is there from the beginning (layout/announcements.jte), for of one that is made
// for the purpose nothing is read.
export function announce(words) {
  const region = document.getElementById("announcements")
  // The same words twice are heard twice only when they are gone in between.
  region.textContent = ""
  requestAnimationFrame(() => (region.textContent = words))
}
