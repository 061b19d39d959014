import { Controller } from "@hotwired/stimulus"
import { behindSent } from "tenon/forms/newer"
import { wasTaken } from "tenon/forms/taken"

// What the answer brings a form back for.
const CORRECTABLE = new Set([409, 412, 422])

// A form in <details>, which makes one record after the other: it is empty and ready again once
// the last one was taken, but for what was typed since. What is refused is shown in a dialog of more fields, whose form the
// answer replaces:
//   data-add-dialog-value  the dialog's id
export default class extends Controller {
  static targets = ["field"]
  static values = { dialog: String }

  opened() {
    if (this.element.open) {
      this.fieldTarget.focus()
    }
  }

  sent({ detail, target }) {
    if (wasTaken(detail)) {
      const next = behindSent(this.fieldTarget, detail.formSubmission)
      target.reset()
      this.fieldTarget.value = next
      this.fieldTarget.focus()
    } else if (CORRECTABLE.has(detail.fetchResponse?.statusCode)) {
      target.reset()
      this.element.open = false
      document.getElementById(this.dialogValue)?.showModal()
    }
  }

  close(event) {
    event.stopPropagation()
    this.element.open = false
    this.element.querySelector("summary").focus()
  }
}
