import { Controller } from "@hotwired/stimulus"
import { isChanged, original } from "tenon/forms/fields"
import { comesBack, noteAnswer, noteWriting, wasTaken } from "tenon/forms/taken"
import { isNowhere } from "tenon/live/attention"

const WALKED = "select, input[type=date]"
const OPENING = [" ", "F4"]

// Sends a form by itself, by autosubmit#now, when something in it was chosen. A select that is walked by
// the arrow keys, or a date that is typed, changes with each key: that is sent by Enter or when the focus
// leaves it, and Escape takes it back. With autosubmit#offer nothing is sent by itself. What a form asks
// for by its address leaves out what is empty.
// A button of class offered shows while something in its form is other than it came, which its
// data-differs says until it is sent; without scripts always. What could not be sent is offered again.
export default class extends Controller {
  connect() {
    this.element.addEventListener("pointerdown", this.#pointed)
    this.element.addEventListener("keydown", this.#pressed)
    this.element.addEventListener("focusout", this.#left)
    this.element.addEventListener("formdata", this.#sends)
    this.element.addEventListener("turbo:submit-start", this.#started)
    this.element.addEventListener("turbo:submit-end", this.#ended)
  }

  disconnect() {
    this.element.removeEventListener("pointerdown", this.#pointed)
    this.element.removeEventListener("keydown", this.#pressed)
    this.element.removeEventListener("focusout", this.#left)
    this.element.removeEventListener("formdata", this.#sends)
    this.element.removeEventListener("turbo:submit-start", this.#started)
    this.element.removeEventListener("turbo:submit-end", this.#ended)
  }

  now({ target }) {
    this.offer()
    if (this.walks && target.matches(WALKED)) {
      this.walked = target
    } else {
      this.#send()
    }
  }

  offer() {
    noteWriting(this.element)
    this.element.toggleAttribute("data-differs", this.#changed !== undefined)
  }

  #send() {
    this.walked = null
    this.element.requestSubmit()
  }

  #pointed = () => (this.walks = false)

  #pressed = (event) => {
    const { target, key, altKey } = event
    if (!target.matches(WALKED)) {
      return
    }
    if (this.walked === target && (key === "Enter" || key === "Escape")) {
      event.preventDefault()
      event.stopPropagation()
      key === "Enter" ? this.#send() : this.#takeBack()
    } else {
      // What is chosen from the list that these open is chosen once.
      this.walks = !OPENING.includes(key) && !altKey
    }
  }

  #left = ({ target }) => {
    if (this.walked === target && differs(target)) {
      this.#send()
    }
    this.walked = null
  }

  #sends = ({ formData }) => {
    if (this.element.method === "get") {
      ;[...formData].filter(([, value]) => value === "").forEach(([name]) => formData.delete(name))
    }
  }

  // It is the answer that says what stands there now. The button goes, but who pressed it stays.
  #started = ({ detail: { formSubmission } }) => {
    if (isNowhere() || document.activeElement === formSubmission.submitter) {
      this.#changed?.focus()
    }
    this.element.removeAttribute("data-differs")
  }

  #ended = ({ detail }) => {
    noteAnswer(this.element, detail)
    if (!wasTaken(detail) && !comesBack(detail)) {
      this.offer()
    }
  }

  get #changed() {
    return [...this.element.elements].find(differs)
  }

  #takeBack() {
    this.walked.value = original(this.walked)
    this.walked = null
    this.offer()
  }
}

function differs(field) {
  return field.matches(WALKED) && isChanged(field)
}
