import { Controller } from "@hotwired/stimulus"
import { Options } from "tenon/forms/options"
import { findMore } from "tenon/lib/people"
import { isNowhere } from "tenon/live/attention"

// A popover below the button that opened it, walked with the arrow keys; it closes when one of its
// items is chosen. With a search field in it, the field keeps the focus and narrows the options.
//   <button popovertarget="m">Status</button>
//   <div id="m" class="menu" popover data-controller="menu">
//     <input class="input" data-menu-target="search" role="combobox" aria-controls="l" …>
//     <div id="l" role="listbox" data-menu-target="list"> <button role="option" class="item">…
export default class extends Controller {
  static targets = ["search", "list", "none"]

  connect() {
    this.element.addEventListener("beforetoggle", this.#toggling)
    this.element.addEventListener("toggle", this.#toggled)
    this.element.addEventListener("keydown", this.#pressed)
    this.element.addEventListener("input", this.#typed)
    this.element.addEventListener("click", this.#chosen)
  }

  disconnect() {
    this.element.removeEventListener("beforetoggle", this.#toggling)
    this.element.removeEventListener("toggle", this.#toggled)
    this.element.removeEventListener("keydown", this.#pressed)
    this.element.removeEventListener("input", this.#typed)
    this.element.removeEventListener("click", this.#chosen)
    this.#watching?.abort()
  }

  #watching

  get #button() {
    return this.element.popoverOpener ?? document.querySelector(`[popovertarget="${CSS.escape(this.element.id)}"]`)
  }

  get #items() {
    return [...this.element.querySelectorAll(".item:not(:disabled)")]
      .filter((item) => item.checkVisibility())
      .map((item) => item.control ?? item)
  }

  // Before it is shown: its search field has the focus at once, and whoever types goes on.
  #toggling = ({ newState }) => {
    if (newState === "open" && this.hasSearchTarget) {
      this.searchTarget.value = ""
    }
  }

  #toggled = ({ newState }) => {
    const open = newState === "open"
    this.#button?.setAttribute("aria-expanded", String(open))
    this.#watching?.abort()
    if (!open) {
      // The browser goes back to the row that it was opened from, which may have been shown anew.
      isNowhere() && this.#button?.closest("[data-row]")?.focus({ preventScroll: true })
      return
    }
    this.#watching = new AbortController()
    const { signal } = this.#watching
    addEventListener("resize", this.#place, { signal })
    addEventListener("scroll", this.#place, { signal, capture: true, passive: true })
    this.#place()
    if (this.hasSearchTarget) {
      this.#narrow()
    } else {
      const items = this.#items
      const now = items.find((item) => item.matches("[aria-checked=true], [aria-current=true]"))
      ;(now ?? items[0] ?? this.element.querySelector(".input"))?.focus()
    }
  }

  /** Below the button, or above it where there is more room; within the window. */
  #place = () => {
    const at = this.#button?.getBoundingClientRect()
    if (!at) {
      return
    }
    const box = this.element.getBoundingClientRect()
    const gap = 4
    const below = innerHeight - at.bottom - gap
    const top = box.height <= below || below >= at.top ? at.bottom + gap : Math.max(gap, at.top - gap - box.height)
    const left = Math.max(gap, Math.min(at.left, innerWidth - box.width - gap))
    this.element.style.top = `${top}px`
    this.element.style.left = `${left}px`
  }

  #chosen = ({ target }) => {
    if (target.closest("[role=menuitem]") && this.element.matches(":popover-open")) {
      this.element.hidePopover()
    }
  }

  get #options() {
    return new Options(this.searchTarget, this.listTarget)
  }

  #typed = ({ target }) => {
    if (this.hasSearchTarget && target === this.searchTarget) {
      this.#narrow()
    }
  }

  #narrow() {
    const typed = this.searchTarget.value
    this.#options.narrow(typed)
    findMore(this.listTarget.dataset.people, typed, this.#options.shown.length, (found) => this.#add(found))
    if (this.hasNoneTarget) {
      this.noneTarget.hidden = this.#options.shown.length > 0
    }
  }

  #add(found) {
    const there = new Set([...this.listTarget.children].map(({ value }) => value))
    const news = found.filter(({ value }) => !there.has(value))
    if (news.length > 0) {
      this.listTarget.append(...news)
      this.#narrow()
    }
  }

  #pressed = (event) => {
    if (this.hasSearchTarget) {
      // Enter sends what is chosen, and nothing where nobody is called so.
      if (!this.#options.pressed(event) && event.key === "Enter") {
        event.preventDefault()
      }
      return
    }
    const items = this.#items
    const at = items.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined && items.length > 0) {
      event.preventDefault()
      items[(to + items.length) % items.length].focus()
    }
  }
}
