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
    const { formSubmission: submission, fetchResponse: answer } = detail
    if (wasTaken(detail)) {
      this.#empty(target, submission)
      if (isAt(target) || isNowhere()) {
        this.fieldTarget.focus()
      }
      return
    }
    const dialog = document.getElementById(this.dialogValue)
    if (dialog && answer && (await replaces(answer, dialog.querySelector("form")))) {
      this.#empty(target, submission)
      this.element.open = false
      dialog.showModal()
    }
  }

  #empty(form, submission) {
    const next = behindSent(this.fieldTarget, submission)
    form.reset()
    this.fieldTarget.value = next
  }

  close(event) {
    event.stopPropagation()
    this.element.open = false
    this.element.querySelector("summary").focus()
  }
}

async function replaces(answer, { id }) {
  const said = new DOMParser().parseFromString((await answer.responseHTML) ?? "", "text/html")
  return said.querySelector(`turbo-stream[target="${CSS.escape(id)}"]`) !== null
}
