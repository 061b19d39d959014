import * as Turbo from "@hotwired/turbo"
import { Controller } from "@hotwired/stimulus"

// Sends a file as it is, and shows how far it got. The form's other fields go into the address.
// Afterwards the browser goes where the answer leads, or the form says why it was refused.
//   targets file, button, progress (a <progress>), words (data-sending: "{0} of {1} MB sent", data-working),
//   fault (data-failed, data-large); value most, in bytes
export default class extends Controller {
  static targets = ["file", "button", "progress", "words", "fault"]
  static values = { most: Number }

  disconnect() {
    this.sending?.abort()
  }

  send(event) {
    event.preventDefault()
    const form = this.element
    const file = this.fileTarget.files[0]
    if (!file || this.sending || !form.reportValidity()) {
      return
    }
    if (file.size > this.mostValue) {
      this.#tells(this.faultTarget.dataset.large)
      return
    }
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string")
    fields.push(["file_name", file.name])
    const request = new XMLHttpRequest()
    this.sending = request
    request.open("POST", `${form.getAttribute("action")}?${new URLSearchParams(fields)}`)
    request.setRequestHeader("Content-Type", "application/octet-stream")
    request.setRequestHeader("Accept", "application/json")
    // While it is sent, a page that is brought up to date leaves the form alone.
    form.dataset.editing = ""
    request.upload.addEventListener("progress", (step) => this.#shows(step))
    request.addEventListener("load", () => this.#arrived(request))
    request.addEventListener("error", () => this.#broke())
    this.buttonTarget.disabled = true
    this.faultTarget.hidden = true
    this.progressTarget.hidden = false
    request.send(file)
  }

  #shows({ loaded, total }) {
    const whole = loaded === total
    if (whole) {
      this.progressTarget.removeAttribute("value")
    } else {
      this.progressTarget.value = loaded / total
    }
    this.wordsTarget.textContent = whole
      ? this.wordsTarget.dataset.working
      : this.wordsTarget.dataset.sending.replace("{0}", megabytes(loaded)).replace("{1}", megabytes(total))
  }

  #arrived(request) {
    this.#ends()
    if (request.status < 400) {
      // The page that answered has the message of it: it is shown, not asked for once more.
      const response = { statusCode: request.status, redirected: true, responseHTML: request.responseText }
      Turbo.visit(request.responseURL, { action: "replace", response })
      return
    }
    this.#tells(reason(request.responseText) ?? this.faultTarget.dataset.failed)
  }

  #broke() {
    this.#ends()
    this.#tells(this.faultTarget.dataset.failed)
  }

  #ends() {
    this.sending = undefined
    delete this.element.dataset.editing
    this.buttonTarget.disabled = false
    this.progressTarget.hidden = true
    this.wordsTarget.textContent = ""
  }

  #tells(words) {
    this.faultTarget.textContent = words
    this.faultTarget.hidden = false
  }
}

/** What a problem document says. */
function reason(text) {
  try {
    const problem = JSON.parse(text)
    return problem.errors?.[0]?.message ?? problem.detail
  } catch {
    return undefined
  }
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })
}
