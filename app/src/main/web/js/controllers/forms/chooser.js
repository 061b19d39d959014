import { Controller } from "@hotwired/stimulus"
import { Options } from "tenon/forms/options"
import { findMore, nameOf } from "tenon/lib/people"

const FEW = 12

let made = 0

// A <select> of more options than one likes to look through: a field takes its place, below which
// the options narrow as one types. The select stays, unseen, for it is what the form sends.
//   <select data-controller="chooser" aria-label="Lead" …>
export default class extends Controller {
  connect() {
    this.form = this.element.form
    this.form?.addEventListener("draft:restored", this.#changed)
    this.form?.addEventListener("reset", this.#changed)
    this.element.addEventListener("turbo:morph-element", this.#morphed)
    this.#begin()
  }

  disconnect() {
    this.form?.removeEventListener("draft:restored", this.#changed)
    this.form?.removeEventListener("reset", this.#changed)
    this.element.removeEventListener("turbo:morph-element", this.#morphed)
    this.#end()
  }

  // A form is reset once all have heard of it.
  #changed = () => requestAnimationFrame(() => this.field && this.#rest())

  // A page that is brought up to date in place knows nothing of the field, nor of its list, which stays
  // as it is while somebody looks at it. What is around them comes after the select.
  #morphed = () => queueMicrotask(() => this.element.isConnected && this.#renew())

  #renew() {
    if (!this.field?.isConnected || !this.list.isConnected || (this.#isOld && !this.#isOpen)) {
      this.#end()
      this.#begin()
    } else {
      this.#cover()
      this.#isOpen || this.#rest()
    }
  }

  get #isOld() {
    const listed = [...this.list.children].map(({ dataset, textContent }) => [dataset.value, textContent])
    const there = [...this.element.options].map(({ value, text }) => [value, text])
    return JSON.stringify(listed) !== JSON.stringify(there)
  }

  #begin() {
    const select = this.element
    if (select.options.length <= FEW) {
      return
    }
    this.field = this.#makeField()
    this.list = this.#makeList()
    this.options = new Options(this.field, this.list)
    this.labels = [...select.labels]
    this.required = select.required
    this.#cover()
    select.after(this.field, this.list)
    this.#rest()
  }

  #cover() {
    const select = this.element
    this.labels.forEach((label) => (label.htmlFor = this.field.id))
    select.hidden = true
    select.required = false
  }

  #end() {
    const select = this.element
    if (this.field) {
      this.field.remove()
      this.list.remove()
      this.field = null
      this.labels.forEach((label) => (label.htmlFor = select.id))
      select.hidden = false
      select.required = this.required
    }
  }

  #makeField() {
    const select = this.element
    const field = document.createElement("input")
    field.id = `chooser-${++made}`
    field.className = select.className
    field.type = "text"
    field.role = "combobox"
    field.autocomplete = "off"
    field.spellcheck = false
    field.required = select.required
    field.placeholder = [...select.options].find((option) => !option.value)?.text ?? ""
    field.setAttribute("aria-autocomplete", "list")
    field.setAttribute("aria-expanded", "false")
    for (const name of ["aria-label", "aria-describedby", "aria-keyshortcuts", "data-command"]) {
      select.hasAttribute(name) && field.setAttribute(name, select.getAttribute(name))
    }
    field.addEventListener("input", () => this.#open(field.value))
    field.addEventListener("click", () => this.#open(""))
    field.addEventListener("focus", () => field.select())
    field.addEventListener("blur", () => this.#rest())
    field.addEventListener("keydown", (event) => this.#pressed(event))
    return field
  }

  #makeList() {
    const list = document.createElement("div")
    list.id = `${this.field.id}-list`
    list.className = "menu"
    list.role = "listbox"
    list.popover = "manual"
    list.ariaLabel = this.field.ariaLabel ?? this.element.labels[0]?.textContent ?? ""
    this.field.setAttribute("aria-controls", list.id)
    list.append(...[...this.element.options].map((option) => this.#makeOption(option)))
    return list
  }

  #makeOption({ text, value }) {
    const option = document.createElement("div")
    option.className = "item"
    option.role = "option"
    option.textContent = text
    option.dataset.value = value
    option.addEventListener("click", () => this.#choose(option))
    // Before the field loses the focus, which would close the list.
    option.addEventListener("pointerdown", (event) => event.preventDefault())
    return option
  }

  get #isOpen() {
    return this.list.matches(":popover-open")
  }

  #open(typed) {
    if (!this.#isOpen) {
      this.list.showPopover()
      this.field.setAttribute("aria-expanded", "true")
    }
    const { left, bottom, width } = this.field.getBoundingClientRect()
    this.list.style.left = `${left}px`
    this.list.style.top = `${bottom + 4}px`
    this.list.style.minInlineSize = `${width}px`
    this.list.style.maxBlockSize = `${Math.max(120, innerHeight - bottom - 12)}px`
    this.options.narrow(typed)
    findMore(this.element.dataset.people, typed, this.options.shown.length, (found) => this.#add(typed, found))
    if (!typed) {
      this.options.active = [...this.list.children].find(({ dataset }) => dataset.value === this.element.value)
    }
  }

  // What comes for words that aren't typed any more is kept all the same.
  #add(typed, found) {
    const there = new Set([...this.element.options].map(({ value }) => value))
    const news = found.filter(({ value }) => !there.has(value))
    for (const one of news) {
      const option = new Option(nameOf(one), one.value)
      this.element.append(option)
      this.list.append(this.#makeOption(option))
    }
    if (news.length > 0 && this.#isOpen && this.field.value === typed) {
      this.#open(typed)
    }
  }

  /** Closed, the field says what is chosen. */
  #rest() {
    this.#isOpen && this.list.hidePopover()
    this.field.setAttribute("aria-expanded", "false")
    const [chosen] = this.element.selectedOptions
    this.field.value = chosen?.value ? chosen.text : ""
  }

  #pressed(event) {
    if (!this.#isOpen) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        this.#open("")
      }
    } else if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      this.#rest()
    } else {
      this.options.pressed(event)
    }
  }

  #choose({ dataset }) {
    this.element.value = dataset.value
    this.element.dispatchEvent(new Event("input", { bubbles: true }))
    this.element.dispatchEvent(new Event("change", { bubbles: true }))
    this.#rest()
  }
}
