import { StreamActions } from "@hotwired/turbo"

// The Turbo Stream action "place": a card as it is now, which whoever keeps cards on this page puts
// where it belongs.
StreamActions.place = function () {
  const card = this.templateContent.firstElementChild
  document.dispatchEvent(new CustomEvent("card:place", { detail: card }))
}
