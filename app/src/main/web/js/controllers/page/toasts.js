import { Controller } from "@hotwired/stimulus"
import { stands } from "tenon/live/standing"

const STAY = 8000

// Short messages at the window's edge: <div class="toasts" popover="manual" role="status"
// data-controller="toasts">. A Turbo Stream appends a toast (data-toasts-target="toast"), or a
// script says so: document.dispatchEvent(new CustomEvent("toast", {detail: {words, kind}})), for
// which the page holds <template data-toasts-target="blank"> with an element data-words.
// A toast goes by itself, but not while it is pointed at, and an error not before it is dismissed. What
// was sent to something that is gone is told by a toast with data-gone, unless the page itself is that,
// which it says for as long as it is so (connection.js).
export default class extends Controller {
  static targets = ["toast", "blank"]

  connect() {
    document.addEventListener("toast", this.#asked)
    document.addEventListener("standing", this.#stands)
  }

  disconnect() {
    document.removeEventListener("toast", this.#asked)
    document.removeEventListener("standing", this.#stands)
  }

  toastTargetConnected(toast) {
    // Shown anew, it lies above a dialog that was opened since.
    this.element.matches(":popover-open") && this.element.hidePopover()
    this.element.showPopover()
    if (toast.dataset.kind !== "error") {
      this.#goesLater(toast)
    }
    this.#stands()
  }

  #stands = () => {
    if (stands("gone")) {
      this.toastTargets.filter(({ dataset }) => "gone" in dataset).forEach((toast) => toast.remove())
    }
  }

  toastTargetDisconnected() {
    if (this.toastTargets.length === 0 && this.element.isConnected) {
      this.element.hidePopover()
    }
  }

  dismiss({ target }) {
    target.closest("[data-toasts-target=toast]").remove()
  }

  #goesLater(toast) {
    setTimeout(() => {
      if (toast.matches(":hover, :focus-within")) {
        this.#goesLater(toast)
      } else {
        toast.remove()
      }
    }, STAY)
  }

  #asked = ({ detail: { words, kind } }) => {
    const toast = this.blankTarget.content.firstElementChild.cloneNode(true)
    toast.querySelector("[data-words]").textContent = words
    toast.dataset.kind = kind ?? ""
    this.element.append(toast)
  }
}
