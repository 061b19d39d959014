import { Controller } from "@hotwired/stimulus"

const SOON = 3000

// Says that the network is away, for as long as it is; and of a form that could not be sent, that
// it wasn't, until it is sent once more. The page stays as it is, with all that was typed.
//   <div class="offline" role="status" data-controller="connection" hidden>
//     <span data-connection-target="away">…</span> <span data-connection-target="unsent" hidden>…</span>
//     <button data-connection-target="again" data-action="connection#again" hidden>Send again</button>
// With data-connection-returns-value the page is asked for once more when the network is back, and
// every few seconds where there is one but not all the way.
export default class extends Controller {
  static targets = ["away", "unsent", "again"]
  static values = { returns: Boolean }

  connect() {
    addEventListener("online", this.#online)
    addEventListener("offline", this.#changed)
    addEventListener("unhandledrejection", this.#thrown)
    document.addEventListener("turbo:fetch-request-error", this.#failed)
    document.addEventListener("turbo:before-fetch-response", this.#answered)
    document.addEventListener("turbo:submit-end", this.#sent)
    this.#changed()
    if (this.returnsValue && navigator.onLine) {
      this.returning = setTimeout(() => location.reload(), SOON)
    }
  }

  disconnect() {
    clearTimeout(this.returning)
    removeEventListener("online", this.#online)
    removeEventListener("offline", this.#changed)
    removeEventListener("unhandledrejection", this.#thrown)
    document.removeEventListener("turbo:fetch-request-error", this.#failed)
    document.removeEventListener("turbo:before-fetch-response", this.#answered)
    document.removeEventListener("turbo:submit-end", this.#sent)
  }

  again() {
    const { form, submitter } = this.unsent
    form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  }

  #online = () => {
    this.returnsValue ? location.reload() : this.#changed()
  }

  #changed = () => this.#tell(!navigator.onLine)

  #failed = (event) => {
    // Otherwise Turbo goes to the address by itself, and another page takes the place of ours.
    event.preventDefault()
    this.error = event.detail.error
    this.#tell(true)
  }

  // Turbo throws what it has told as well, and that it broke off what something newer took the place
  // of; neither is a fault of a script.
  #thrown = (event) => {
    if (event.reason === this.error || event.reason?.name === "AbortError") {
      event.preventDefault()
    }
  }

  #answered = () => this.#tell(false)

  // What was answered brings its answer along, whatever that is.
  #sent = ({ detail: { fetchResponse, formSubmission } }) => {
    const { formElement: form, submitter } = formSubmission
    if (!fetchResponse) {
      this.unsent = { form, submitter }
      this.#tell(true)
    } else if (this.unsent?.form === form) {
      this.unsent = null
      this.#tell(!navigator.onLine)
    }
  }

  #tell(away) {
    if (!this.unsent?.form.isConnected) {
      this.unsent = null
    }
    const unsent = Boolean(this.unsent)
    this.element.hidden = !away && !unsent && !this.returnsValue
    for (const words of this.awayTargets) {
      words.hidden = unsent
    }
    for (const words of [...this.unsentTargets, ...this.againTargets]) {
      words.hidden = !unsent
    }
  }
}
