import { Controller } from "@hotwired/stimulus"
import { wasTaken } from "tenon/lib/taken"

// A form in <details>, which makes one record after the other: it is empty and ready again once
// the last one was taken.
export default class extends Controller {
  static targets = ["field"]

  opened() {
    if (this.element.open) {
      this.fieldTarget.focus()
    }
  }

  sent({ detail, target }) {
    if (wasTaken(detail)) {
      target.reset()
      this.fieldTarget.focus()
    }
  }

  close(event) {
    event.stopPropagation()
    this.element.open = false
    this.element.querySelector("summary").focus()
  }
}
