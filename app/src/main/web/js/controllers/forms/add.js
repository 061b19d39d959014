import { Controller } from "@hotwired/stimulus"
import { behindSent } from "tenon/forms/newer"
import { wasTaken } from "tenon/forms/taken"
import { isAt, isNowhere } from "tenon/live/attention"

// A form in <details>, which makes one record after the other: it is empty and ready again once
// the last one was taken, but for what was typed since. What is refused is shown in a dialog of more
// fields, where the answer replaces the form of that; else it stays.
//   data-add-dialog-value  the dialog's id
export default class extends Controller {
  static targets = ["field"]
  static values = { dialog: String }

  opened() {
    if (this.element.open) {
      this.fieldTarget.focus()
    }
  }

  async sent({ detail, target }) {
    if (wasTaken(detail)) {
      const next = behindSent(this.fieldTarget, detail.formSubmission)
      target.reset()
      this.fieldTarget.value = next
      if (isAt(target) || isNowhere()) {
        this.fieldTarget.focus()
      }
      return
    }
    const dialog = document.getElementById(this.dialogValue)
    const answer = (await detail.fetchResponse?.responseHTML) ?? ""
    if (dialog && answer.includes(`target="${dialog.querySelector("form").id}"`)) {
      target.reset()
      this.element.open = false
      dialog.showModal()
    }
  }

  close(event) {
    event.stopPropagation()
    this.element.open = false
    this.element.querySelector("summary").focus()
  }
}
