// The options below a field, as a combobox has them: the field keeps the focus, and one option is
// active. An option is an element of role "option"; those hidden can't be active. In a list of which
// one is chosen, the active one is the selected one; where several can be, selected means something
// of its own.
let made = 0

export class Options {
  constructor(field, list) {
    this.field = field
    this.list = list
  }

  get shown() {
    return [...this.list.querySelectorAll("[role=option]")].filter((option) => option.checkVisibility())
  }

  get active() {
    return this.list.querySelector("[data-active]")
  }

  set active(option) {
    const before = this.active
    before?.removeAttribute("data-active")
    this.#select(before, false)
    if (option) {
      option.dataset.active = ""
      option.id ||= `option-${++made}`
      option.scrollIntoView({ block: "nearest" })
      this.field.setAttribute("aria-activedescendant", option.id)
    } else {
      this.field.removeAttribute("aria-activedescendant")
    }
    this.#select(option, true)
  }

  #select(option, isActive) {
    if (this.list.getAttribute("aria-multiselectable") !== "true") {
      option?.setAttribute("aria-selected", String(isActive))
    }
  }

  /** Makes the first one active. */
  begin() {
    this.active = this.shown[0]
  }

  /** Moves by so many; past the end it begins again. */
  move(by) {
    const shown = this.shown
    if (shown.length > 0) {
      const found = shown.indexOf(this.active)
      const at = found < 0 && by < 0 ? 0 : found
      this.active = shown[(at + by + shown.length) % shown.length]
    }
  }

  /** Shows those alone whose words begin like each of the typed ones. */
  narrow(typed) {
    const wanted = words(typed)
    for (const option of this.list.querySelectorAll("[role=option]:not([data-always])")) {
      const has = words(option.dataset.words ?? option.textContent)
      option.hidden = !wanted.every((one) => has.some((word) => word.startsWith(one)))
    }
    for (const group of this.list.querySelectorAll("[role=group]")) {
      group.hidden = !group.querySelector("[role=option]:not([hidden])")
    }
    this.begin()
  }

  /** What a key does to them; true when it was theirs. */
  pressed(event) {
    switch (event.key) {
      case "ArrowDown":
        this.move(1)
        break
      case "ArrowUp":
        this.move(-1)
        break
      case "Enter":
        if (event.isComposing || !this.active) {
          return false
        }
        this.active.click()
        break
      default:
        return false
    }
    event.preventDefault()
    return true
  }
}

function words(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
