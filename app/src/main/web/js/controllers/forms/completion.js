import { Controller } from "@hotwired/stimulus"
import { Options } from "tenon/forms/options"
import { findMore, nameOf } from "tenon/lib/people"

const MOST = 8
const PEOPLE = ["assignee", "lead", "reviewer", "creator"]

// Offers words of the filter language for the one that is being typed, below the field.
//   values words (all that can be written); targets field, list (a manual popover, role listbox)
export default class extends Controller {
  static targets = ["field", "list"]
  static values = { words: Array }

  connect() {
    this.options = new Options(this.fieldTarget, this.listTarget)
  }

  offer() {
    const typed = plain(this.#typed)
    const fitting = typed
      ? this.wordsValue.filter((word) => plain(word).includes(typed) && plain(word) !== typed)
      : []
    this.listTarget.replaceChildren(...fitting.slice(0, MOST).map((word) => this.#option(word)))
    this.#show(fitting.length > 0)
    this.#ask(typed, fitting.length)
  }

  // assignee:Zo finds people whom the page doesn't hold.
  #ask(typed, shown) {
    const [, field, name] = /^([a-z]+):"?([^"]+)"?$/i.exec(this.#typed) ?? []
    if (PEOPLE.includes(field)) {
      findMore(this.element.dataset.people, name, shown, (found) => {
        const words = found.map((one) => `${field}:"${nameOf(one).replaceAll('"', "")}"`)
        const news = words.filter((word) => !this.wordsValue.some((known) => plain(known) === plain(word)))
        this.wordsValue = [...this.wordsValue, ...news]
        news.length > 0 && plain(this.#typed) === typed && this.offer()
      })
    }
  }

  close() {
    this.#show(false)
  }

  pressed(event) {
    if (!this.#isOpen) {
      event.key === "Escape" && this.fieldTarget.blur()
      return
    }
    if (event.key === "Escape") {
      event.stopPropagation()
      this.close()
    } else if (event.key === "Tab" && this.options.active) {
      event.preventDefault()
      this.options.active.click()
    } else {
      this.options.pressed(event)
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

  #option(word) {
    const option = document.createElement("div")
    option.className = "item"
    option.role = "option"
    option.ariaSelected = "false"
    option.textContent = word
    // The field keeps the focus, without which the list would close.
    option.addEventListener("pointerdown", (event) => event.preventDefault())
    option.addEventListener("click", () => this.#take(word))
    return option
  }

  #take(word) {
    const field = this.fieldTarget
    const end = field.selectionStart
    const start = end - this.#typed.length
    field.setRangeText(word + (word.endsWith(":") ? "" : " "), start, end, "end")
    this.offer()
  }

  #show(isOpen) {
    this.options.active = null
    this.fieldTarget.setAttribute("aria-expanded", String(isOpen))
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
