// Says something to those who listen to the page: politely, after what is being read.
const ID = "announcements"

export function announce(words) {
  const region = document.getElementById(ID) ?? made()
  // The same words twice are heard twice only when they are gone in between.
  region.textContent = ""
  requestAnimationFrame(() => (region.textContent = words))
}

function made() {
  const region = document.createElement("div")
  region.id = ID
  region.className = "unseen"
  region.role = "status"
  region.dataset.turboPermanent = ""
  document.body.append(region)
  return region
}
