import { Controller } from "@hotwired/stimulus"

const MOST = 8

// Offers words of the filter language for the one that is being typed, below the field.
//   values words (all that can be written); targets field, list (a manual popover, role listbox)
export default class extends Controller {
  static targets = ["field", "list"]
  static values = { words: Array }

  offer() {
    const typed = plain(this.#typed)
    const fitting = typed
      ? this.wordsValue.filter((word) => plain(word).includes(typed) && plain(word) !== typed)
      : []
    this.listTarget.replaceChildren(...fitting.slice(0, MOST).map((word, i) => this.#option(word, i)))
    this.at = -1
    this.#show(fitting.length > 0)
  }

  close() {
    this.#show(false)
  }

  pressed(event) {
    if (!this.#isOpen) {
      event.key === "Escape" && this.fieldTarget.blur()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      this.#move(step)
    } else if (event.key === "Escape") {
      event.stopPropagation()
      this.close()
    } else if ((event.key === "Enter" || event.key === "Tab") && this.at >= 0) {
      event.preventDefault()
      this.#take(this.listTarget.children[this.at].textContent)
    }
  }

  get #isOpen() {
    return this.listTarget.matches(":popover-open")
  }

  // The word at the cursor: what stands since the last space outside of quotes.
  get #typed() {
    const before = this.fieldTarget.value.slice(0, this.fieldTarget.selectionStart)
    return /(?:[^\s"(]|"[^"]*"?)*$/.exec(before)[0]
  }

  #option(word, i) {
    const option = document.createElement("div")
    option.className = "item"
    option.id = `filter-word-${i}`
    option.role = "option"
    option.textContent = word
    // Before the field loses the focus, which would close the list.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault()
      this.#take(word)
    })
    return option
  }

  #move(step) {
    const options = [...this.listTarget.children]
    this.at = (this.at + step + options.length) % options.length
    options.forEach((option, i) => {
      option.toggleAttribute("data-active", i === this.at)
      option.ariaSelected = String(i === this.at)
    })
    this.fieldTarget.setAttribute("aria-activedescendant", options[this.at].id)
  }

  #take(word) {
    const field = this.fieldTarget
    const end = field.selectionStart
    const start = end - this.#typed.length
    field.setRangeText(word + (word.endsWith(":") ? "" : " "), start, end, "end")
    this.offer()
  }

  #show(isOpen) {
    this.fieldTarget.setAttribute("aria-expanded", String(isOpen))
    this.fieldTarget.removeAttribute("aria-activedescendant")
    if (isOpen) {
      this.listTarget.showPopover()
      const place = this.fieldTarget.getBoundingClientRect()
      this.listTarget.style.left = `${place.left}px`
      this.listTarget.style.top = `${place.bottom + 4}px`
    } else if (this.#isOpen) {
      this.listTarget.hidePopover()
    }
  }
}

// A value is found without the quotes that it needs.
function plain(word) {
  return word.replaceAll('"', "").toLowerCase()
}
