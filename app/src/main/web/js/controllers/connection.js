import { Controller } from "@hotwired/stimulus"

// <div class="offline" role="status" data-controller="connection" hidden>: shown while the
// network is away. A request that could not be made is told, too, and the page stays as it is.
export default class extends Controller {
  connect() {
    addEventListener("online", this.#changed)
    addEventListener("offline", this.#changed)
    document.addEventListener("turbo:fetch-request-error", this.#failed)
    document.addEventListener("turbo:before-fetch-response", this.#answered)
    this.#changed()
  }

  disconnect() {
    removeEventListener("online", this.#changed)
    removeEventListener("offline", this.#changed)
    document.removeEventListener("turbo:fetch-request-error", this.#failed)
    document.removeEventListener("turbo:before-fetch-response", this.#answered)
  }

  #changed = () => {
    this.element.hidden = navigator.onLine
  }

  #failed = (event) => {
    // Otherwise Turbo goes to the address by itself, and the browser's error page takes the place of ours.
    event.preventDefault()
    this.element.hidden = false
  }

  #answered = () => {
    this.element.hidden = true
  }
}
