import { StreamActions } from "@hotwired/turbo"
import { isNewer, withdraw } from "tenon/live/successor"

// The Turbo Stream action "place": a card as it is now, which whoever keeps cards on this page puts
// where it belongs.
StreamActions.place = function () {
  const card = this.templateContent.firstElementChild
  if (!isNewer(card, document.getElementById(card.id))) {
    return
  }
  document.dispatchEvent(new CustomEvent("card:place", { detail: card }))
}

// A task's element that goes hands on what somebody was doing with it.
document.addEventListener("turbo:before-stream-render", ({ target }) => {
  const gone = target.action === "remove" && document.getElementById(target.target)
  gone && gone.matches("[data-row]") && withdraw(gone)
})
