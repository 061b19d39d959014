import { StreamActions } from "@hotwired/turbo"
import { isAt, isNowhere, isWritingIn } from "tenon/live/attention"
import { isNewer, withdraw } from "tenon/live/successor"
import { focus } from "tenon/moving/keys"

// The Turbo Stream action "place": a card as it is now, which whoever keeps cards on this page puts
// where it belongs.
StreamActions.place = function () {
  const card = this.templateContent.firstElementChild
  if (!isNewer(card, document.getElementById(card.id))) {
    return
  }
  document.dispatchEvent(new CustomEvent("card:place", { detail: card }))
}

// The Turbo Stream action "attend": whoever made a task goes on with it, where the view shows it, unless
// they are in a panel, or write something else by now.
StreamActions.attend = function () {
  const view = document.getElementById("main")
  if (isNowhere() || (isAt(view) && !isWritingIn(view))) {
    focus(document.getElementById(this.target))
  }
}

// A task's element that goes hands on what somebody was doing with it.
document.addEventListener("turbo:before-stream-render", ({ target }) => {
  const gone = target.action === "remove" && document.getElementById(target.target)
  gone && gone.matches("[data-row]") && withdraw(gone)
})
