import { Controller } from "@hotwired/stimulus"
import { isTyping } from "tenon/forms/typing"
import { isAt, isNowhere } from "tenon/live/attention"

const ROW = "[data-row]"

// Single keys, off while one types or a dialog or menu is open, and where data-keys="off" at the
// root says so (keys.js). On the body:
//   data-controller="shortcuts" data-action="keydown@document->shortcuts#pressed"
// An element with aria-keyshortcuts="s" is pressed by s; a field gets the focus instead, from which
// Escape leads back. The nearest one is taken: in the current row, in the panel, then anywhere. j and k
// walk the rows (data-row), x ticks the row's box, Enter opens the row: by its name, or its first link.
// ? opens <dialog id="shortcuts">, whose target "list" (a <dl>) is filled with the keys that the page
// has just then.
export default class extends Controller {
  static targets = ["list"]

  pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return
    }
    if (event.key === "Escape" && event.target === this.reached?.field) {
      this.#goBack()
      return
    }
    if (document.documentElement.dataset.keys === "off" || (isTyping(event.target) && event.target.checkVisibility()) || document.querySelector("dialog:modal, .menu:popover-open")) {
      return
    }
    if (this.#walk(event.key) || this.#use(event.key)) {
      event.preventDefault()
    }
  }

  #walk(key) {
    switch (key) {
      case "j":
        return this.#move(1)
      case "k":
        return this.#move(-1)
      case "x":
        return press(this.#row?.querySelector("input[type=checkbox]"))
      case "Enter":
        return document.activeElement === this.#row && press(this.#row?.querySelector("a.name[href]") ?? this.#row?.querySelector("a[href]"))
      case "?":
        return this.help()
      default:
        return false
    }
  }

  get #row() {
    return document.querySelector(`${ROW}[data-current]`)
  }

  #move(by) {
    const rows = [...document.querySelectorAll(ROW)].filter((row) => row.checkVisibility())
    const at = rows.indexOf(this.#row)
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (!next) {
      return false
    }
    this.#row?.removeAttribute("data-current")
    next.dataset.current = ""
    next.tabIndex = -1
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: "nearest" })
    return true
  }

  #use(key) {
    const wanted = `[aria-keyshortcuts="${CSS.escape(key)}"]`
    const places = [this.#row, document.querySelector(".panel"), document]
    const found = places.map((place) => first(place, wanted)).find(Boolean)
    if (found && isTyping(found)) {
      const from = document.activeElement
      found.focus()
      // A panel leads out of its own fields; and who comes to one by themselves next is led nowhere.
      this.reached = found.closest(".panel") ? null : { field: found, from }
      found.addEventListener("focus", this.#forget, { once: true })
      found.select?.()
      return true
    }
    return press(found)
  }

  #forget = () => (this.reached = null)

  // Where somebody has been nowhere on the page, or what they were at is gone or hidden, it leads to the
  // beginning of what the page shows.
  #goBack() {
    const { field, from } = this.reached
    from.focus({ preventScroll: true })
    if (isNowhere() || isAt(field)) {
      document.getElementById("main").focus({ preventScroll: true })
    }
  }

  /** shortcuts#help shows the keys, too. */
  help() {
    const dialog = document.getElementById("shortcuts")
    if (!dialog) {
      return false
    }
    const seen = new Set()
    for (const old of this.listTarget.querySelectorAll("[data-filled]")) {
      old.remove()
    }
    for (const element of document.querySelectorAll("[aria-keyshortcuts]")) {
      const key = element.getAttribute("aria-keyshortcuts")
      const words = element.dataset.command ?? element.getAttribute("aria-label") ?? element.textContent.trim()
      if (key.length === 1 && !seen.has(key) && element.checkVisibility()) {
        seen.add(key)
        this.listTarget.append(line("dt", key), line("dd", words))
      }
    }
    dialog.showModal()
    return true
  }
}

function first(place, wanted) {
  return [...(place?.querySelectorAll(wanted) ?? [])].find((element) => !element.disabled && element.checkVisibility())
}

function press(element) {
  element?.click()
  return Boolean(element)
}

function line(kind, words) {
  const element = document.createElement(kind)
  element.dataset.filled = ""
  element.append(kind === "dt" ? Object.assign(document.createElement("kbd"), { textContent: words }) : words)
  return element
}
