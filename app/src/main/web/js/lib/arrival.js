import { announce } from "tenon/lib/announce"
import { forget } from "tenon/lib/standing"
import { isShowingAgain } from "tenon/lib/turbo"

// A visit by Turbo is silent to a screen reader, and leaves the focus nowhere: says the new
// page's title, and puts the focus at its beginning unless the page asked for it elsewhere. Nobody
// arrives at a page that reads itself again.
export function announceArrivals() {
  let first = true
  document.addEventListener("turbo:load", () => {
    if (isShowingAgain()) {
      return
    }
    forget()
    if (!first) {
      announce(document.title)
      if (document.activeElement === document.body) {
        document.getElementById("main")?.focus({ preventScroll: true })
      }
    }
    first = false
  })
}
