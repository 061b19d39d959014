import { announce } from "tenon/lib/announce"

// A visit by Turbo is silent to a screen reader, and leaves the focus nowhere: says the new
// page's title, and puts the focus at its beginning unless the page asked for it elsewhere.
export function announceArrivals() {
  let first = true
  document.addEventListener("turbo:load", () => {
    if (!first) {
      announce(document.title)
      if (document.activeElement === document.body) {
        document.getElementById("main")?.focus({ preventScroll: true })
      }
    }
    first = false
  })
}
