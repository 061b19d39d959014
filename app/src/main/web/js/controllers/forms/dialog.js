import { Controller } from "@hotwired/stimulus"
import { holdsNewer } from "tenon/forms/newer"
import { wasTaken } from "tenon/forms/taken"
import { versionOf } from "tenon/forms/versions"
import { isNowhere } from "tenon/live/attention"

// A <dialog> with a form: it closes when the form was taken, and forgets what stood in it then. Who has
// gone on writing in it meanwhile finds that in it, for the next; or, where it changes a record, stays in
// it while it is brought up to date (live/morphing.js).
// It is opened by <button command="show-modal" commandfor="ID">. With data-dialog-open-value it
// opens by itself: a form that was refused is shown again so, with what is wrong in it. Where the
// page that answers has the form itself, the dialog closes, for it goes on there; where it has
// neither, what it says is said in the dialog too, for the page lies behind it.
export default class extends Controller {
  static values = { open: Boolean }

  connect() {
    this.element.addEventListener("turbo:submit-end", this.#ended)
    document.addEventListener("turbo:render", this.#rendered)
    if ((this.openValue || this.wasOpen) && !this.element.open) {
      this.element.showModal()
    }
  }

  disconnect() {
    this.element.removeEventListener("turbo:submit-end", this.#ended)
    document.removeEventListener("turbo:render", this.#rendered)
    // A page kept by Turbo must not come back with a dialog that is open but not modal; one that is
    // only moved within its page, as when the page is brought up to date, comes back as it was.
    this.wasOpen = this.element.open
    this.element.close()
  }

  close() {
    this.element.close()
  }

  // A page that is brought up to date in place takes the mark of being open off.
  #rendered = () => {
    if (this.openValue && !this.element.open) {
      this.element.showModal()
    }
  }

  #ended = async ({ detail, target }) => {
    target.querySelector("[data-refusal]")?.remove()
    if (wasTaken(detail)) {
      const goesOn = holdsNewer(target)
      if (!goesOn || versionOf(target) === null) {
        this.#empty(target)
      }
      goesOn || this.element.close()
      return
    }
    if (detail.success || !detail.fetchResponse) {
      return
    }
    if (!isRefused(target)) {
      this.blank = target.cloneNode(true)
    }
    const answer = new DOMParser().parseFromString((await detail.fetchResponse.responseHTML) ?? "", "text/html")
    if (answer.getElementById(this.element.id)?.querySelector("[data-draft-refused-value=true]")) {
      return
    }
    if (answer.querySelector(`main form[action="${CSS.escape(target.getAttribute("action"))}"]`)) {
      this.element.close()
      return
    }
    this.#renew(target, answer)
    const said = answer.querySelector("main [role=alert]")
    if (said) {
      const refusal = document.createElement("p")
      refusal.className = "flash"
      refusal.role = "alert"
      refusal.dataset.kind = "error"
      refusal.dataset.refusal = ""
      refusal.textContent = said.textContent.trim()
      target.prepend(refusal)
    }
  }

  // A form that came back refused begins with what was typed: the one before it begins the next.
  #empty(form) {
    if (isRefused(form) && this.blank) {
      const name = document.activeElement?.name
      form.replaceWith(this.blank)
      this.blank.reset()
      isNowhere() && [...this.blank.elements].find((field) => name && field.name === name)?.focus()
    } else {
      form.reset()
    }
  }

  // What was refused for being out of date is sent to what is there now, once its reader says so again.
  #renew(form, answer) {
    const place = [...this.element.querySelectorAll("form")].indexOf(form)
    const now = answer.getElementById(this.element.id)?.querySelectorAll("form")[place]
    if (now) {
      form.action = now.getAttribute("action")
    }
  }
}

function isRefused(form) {
  return form.dataset.draftRefusedValue === "true"
}
