import { announce } from "tenon/lib/announce"
import { isShowingAgain } from "tenon/lib/turbo"
import { isNowhere } from "tenon/live/attention"
import { forget } from "tenon/live/standing"

// A visit by Turbo is silent to a screen reader, and leaves the focus nowhere: says the new
// page's title, and puts the focus at its beginning unless the page asked for it elsewhere. Who chose
// how a page is shown stays where they chose it. Nobody arrives at a page that reads itself again.
export function announceArrivals() {
  let first = true
  let chosen = null
  document.addEventListener("turbo:submit-start", ({ detail: { formSubmission } }) => {
    const { activeElement: field } = document
    chosen = formSubmission.isSafe && field.matches("select") && formSubmission.formElement.contains(field) ? field.id : null
  })
  document.addEventListener("turbo:load", () => {
    if (isShowingAgain()) {
      return
    }
    forget()
    if (!first) {
      announce(document.title)
      if (isNowhere()) {
        const place = (chosen && document.getElementById(chosen)) || document.getElementById("main")
        place?.focus({ preventScroll: true })
      }
      chosen = null
    }
    first = false
  })
}
