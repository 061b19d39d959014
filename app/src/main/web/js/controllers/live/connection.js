import { Controller } from "@hotwired/stimulus"
import { signIn } from "tenon/forms/taken"
import { note, stands } from "tenon/live/standing"

const SOON = 3000

// The first of these that is so is told.
const TOLD = ["unsent", "ended", "away", "unheard", "gone", "renewed", "behind"]

// Says what is the matter between the page and its server, for as long as it is so (live/standing.js);
// of a form that could not be sent, that it wasn't, until it is sent once more. The page stays as it is,
// with all that was typed. While a dialog keeps the rest of the page out of reach, it is said in there.
//   <div class="offline" role="status" data-controller="connection" hidden>
//     <span data-connection-target="words" data-when="away">…</span>
//     <button data-connection-target="words" data-when="unsent" data-action="connection#again">Send again</button>
//     <a data-connection-target="words" data-when="ended" href="/sign-in">Sign in</a>
// With data-connection-returns-value the page is asked for once more when the network is back, and
// every few seconds where there is one but not all the way.
export default class extends Controller {
  static targets = ["words"]
  static values = { returns: Boolean }

  connect() {
    addEventListener("online", this.#online)
    addEventListener("offline", this.#changed)
    addEventListener("unhandledrejection", this.#thrown)
    document.addEventListener("turbo:fetch-request-error", this.#failed)
    document.addEventListener("turbo:before-fetch-response", this.#answered)
    document.addEventListener("turbo:submit-end", this.#sent)
    document.addEventListener("turbo:frame-missing", this.#missing)
    document.addEventListener("standing", this.#tell)
    document.addEventListener("toggle", this.#tell, { capture: true })
    document.addEventListener("close", this.#tell, { capture: true })
    document.addEventListener("turbo:before-render", this.#comeHome)
    document.addEventListener("turbo:render", this.#tell)
    if (this.moved) {
      this.moved = false
    } else {
      this.#changed()
    }
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
    document.removeEventListener("turbo:frame-missing", this.#missing)
    document.removeEventListener("standing", this.#tell)
    document.removeEventListener("toggle", this.#tell, { capture: true })
    document.removeEventListener("close", this.#tell, { capture: true })
    document.removeEventListener("turbo:before-render", this.#comeHome)
    document.removeEventListener("turbo:render", this.#tell)
    this.moved || note("unsent", false)
  }

  again() {
    const { form, submitter } = this.unsent
    form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  }

  load() {
    location.reload()
  }

  #online = () => {
    this.returnsValue ? location.reload() : this.#changed()
  }

  #changed = () => {
    note("away", !navigator.onLine)
    this.#tell()
  }

  #failed = (event) => {
    // Otherwise Turbo goes to the address by itself, and another page takes the place of ours.
    event.preventDefault()
    this.error = event.detail.error
    this.failed = event.target
    note("away", true)
  }

  // Turbo throws what it has told as well, and that it broke off what something newer took the place
  // of; neither is a fault of a script.
  #thrown = (event) => {
    if (event.reason === this.error || event.reason?.name === "AbortError") {
      event.preventDefault()
    }
  }

  #answered = () => note("away", false)

  // A part that the page reads by itself, and that is refused, stays unread: what the page shows may
  // have been deleted meanwhile, which is told once for all of it.
  #missing = (event) => {
    if (event.target.matches("[loading=lazy]") && !event.detail.response.ok) {
      event.preventDefault()
    }
  }

  // What was answered brings its answer along, whatever that is; what was broken off for something
  // newer has neither an answer nor failed.
  #sent = ({ detail: { fetchResponse, formSubmission } }) => {
    const { formElement: form, submitter } = formSubmission
    if (!fetchResponse && this.failed === form) {
      this.unsent = { form, submitter }
      note("unsent", true)
    } else if (fetchResponse && this.unsent?.form === form) {
      this.#settle()
    }
    this.failed = null
  }

  #settle() {
    this.unsent = null
    note("unsent", false)
    note("away", !navigator.onLine)
  }

  #tell = () => {
    if (this.unsent && !this.unsent.form.isConnected) {
      this.#settle()
    }
    const told = TOLD.find(stands)
    this.#move(told ? reachable() : document.body)
    this.element.hidden = !told && !this.returnsValue
    for (const words of this.wordsTargets) {
      const shown = words.dataset.when.split(" ").includes(told ?? (this.returnsValue ? "away" : ""))
      words.hidden = !shown
      if (shown && words.matches("a")) {
        words.href = signIn()
      }
    }
  }

  /** The next page has its own, where the page had this one. */
  #comeHome = () => this.#move(document.body)

  #move(place) {
    if (!this.returnsValue && this.element.parentElement !== place) {
      this.moved = true
      place.append(this.element)
    }
  }
}

/** Where what is said can be seen and pressed: the dialog that is open above all others, or the page. */
function reachable() {
  const open = [...document.querySelectorAll("dialog:modal")]
  return open.find((dialog) => dialog.contains(document.activeElement)) ?? open.at(-1) ?? document.body
}
