import { Controller } from "@hotwired/stimulus"

const PAUSE = 300
const WALKED = "select, input[type=date]"
const OPENING = [" ", "F4"]

// Sends a form by itself: when something in it was chosen by autosubmit#now, after a pause in the
// typing by autosubmit#soon. A select that is walked by the arrow keys, or a date that is typed,
// changes with each key: that is sent by Enter or when the focus leaves it, and Escape takes it
// back. With autosubmit#offer nothing is sent by itself. What a form asks for by its address leaves out
// what is empty.
// A button of class offered shows while something in its form is other than it came, which its
// data-differs says until it is sent; without scripts always.
export default class extends Controller {
  connect() {
    this.element.addEventListener("pointerdown", this.#pointed)
    this.element.addEventListener("keydown", this.#pressed)
    this.element.addEventListener("focusout", this.#left)
    this.element.addEventListener("formdata", this.#sends)
    this.element.addEventListener("turbo:submit-start", this.#started)
  }

  disconnect() {
    this.element.removeEventListener("pointerdown", this.#pointed)
    this.element.removeEventListener("keydown", this.#pressed)
    this.element.removeEventListener("focusout", this.#left)
    this.element.removeEventListener("formdata", this.#sends)
    this.element.removeEventListener("turbo:submit-start", this.#started)
    clearTimeout(this.waiting)
  }

  now({ target }) {
    this.offer()
    if (this.walks && target.matches(WALKED)) {
      this.walked = target
    } else {
      this.#send()
    }
  }

  soon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.#send(), PAUSE)
  }

  offer() {
    this.element.toggleAttribute("data-differs", [...this.element.elements].some(differs))
  }

  #send() {
    clearTimeout(this.waiting)
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

  /** It is the answer that says what stands there now. */
  #started = () => this.element.removeAttribute("data-differs")

  #takeBack() {
    this.walked.value = original(this.walked)
    this.walked = null
    this.offer()
  }
}

function differs(field) {
  return field.matches(WALKED) && field.value !== original(field)
}

function original(field) {
  if (!(field instanceof HTMLSelectElement)) {
    return field.defaultValue
  }
  const options = [...field.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value
}
