import * as Turbo from "@hotwired/turbo"
import { Controller } from "@hotwired/stimulus"
import { Options } from "tenon/forms/options"

const PAUSE = 120

// The command palette, a <dialog> opened by Ctrl or Cmd with K, or by command="show-modal".
// Its actions are those of the page: whatever carries data-command="What it does" is pressed by
// choosing it, or gets the focus where it is a field; its icon and its aria-keyshortcuts are shown.
// What the dialog itself holds is offered as well. Below them come tasks and projects:
// the JSON that the address answers for ?words=, a list of kind, key and title.
//   data-palette-url-value       where destinations are asked for
//   data-palette-task-value      the address of a task, {key} standing for its key
//   data-palette-project-value   the same of a project
//   targets field, list, actions, places (two elements of role group with a heading), nothing
export default class extends Controller {
  static targets = ["field", "list", "actions", "places", "nothing"]
  static values = { url: String, task: String, project: String }

  connect() {
    this.options = new Options(this.fieldTarget, this.listTarget)
    this.opening = new MutationObserver(() => this.element.open && this.#begin())
    this.opening.observe(this.element, { attributeFilter: ["open"] })
  }

  disconnect() {
    this.opening.disconnect()
    this.asking?.abort()
    clearTimeout(this.waiting)
    this.element.close()
  }

  // keydown@document->palette#pressed
  pressed(event) {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      this.element.open || this.element.showModal()
    }
  }

  #begin() {
    this.#fill(this.actionsTarget, this.#commands().map((element) => this.#action(element)))
    this.#fill(this.placesTarget, [])
    this.fieldTarget.value = ""
    this.#narrow()
  }

  /** What concerns the page goes before the ways to others, and the same is offered once. */
  #commands() {
    const all = [...document.querySelectorAll("[data-command]")].filter((one) => isUsable(one) || this.element.contains(one))
    const near = all.filter(isNear)
    const ordered = [...near, ...all.filter((one) => !isNear(one))]
    return [...new Map(ordered.reverse().map((one) => [one.dataset.command, one])).values()].reverse()
  }

  typed() {
    this.#narrow()
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.#ask(), PAUSE)
  }

  walked(event) {
    this.options.pressed(event)
  }

  #narrow() {
    this.options.narrow(this.fieldTarget.value)
    this.nothingTarget.hidden = this.options.shown.length > 0
  }

  async #ask() {
    this.asking?.abort()
    this.asking = new AbortController()
    const words = this.fieldTarget.value.trim()
    let found = []
    if (words) {
      try {
        const answer = await fetch(`${this.urlValue}?${new URLSearchParams({ words })}`, {
          headers: { Accept: "application/json" },
          signal: this.asking.signal,
        })
        found = answer.ok ? (await answer.json()).items : []
      } catch (failure) {
        if (failure.name === "AbortError") {
          return
        }
        // Offline: the page's own actions are still there, and the notice says the rest.
      }
    }
    this.#fill(this.placesTarget, found.map((place) => this.#place(place)))
    this.#narrow()
  }

  #fill(group, options) {
    group.querySelectorAll("[role=option]").forEach((option) => option.remove())
    group.append(...options)
    group.hidden = options.length === 0
  }

  #action(element) {
    const option = made(element.dataset.command)
    const icon = element.querySelector("svg.icon") ?? element.form?.querySelector("svg.icon")
    option.prepend(icon?.cloneNode(true) ?? Object.assign(document.createElement("span"), { className: "icon" }))
    const keys = element.getAttribute("aria-keyshortcuts")
    if (keys) {
      const hint = document.createElement("span")
      hint.className = "keys"
      hint.append(Object.assign(document.createElement("kbd"), { textContent: keys }))
      option.append(hint)
    }
    option.addEventListener("click", () => {
      this.element.close()
      element.focus()
      element.click()
    })
    return option
  }

  #place({ kind, key, title }) {
    const option = made(title)
    option.dataset.always = ""
    option.prepend(Object.assign(document.createElement("span"), { className: "key", textContent: key }))
    const address = kind === "project" ? this.projectValue : this.taskValue
    option.addEventListener("click", () => {
      this.element.close()
      Turbo.visit(address.replace("{key}", encodeURIComponent(key)))
    })
    return option
  }
}

function isNear(element) {
  return Boolean(element.closest("main, .panel"))
}

function isUsable(element) {
  return !element.disabled && !element.closest("[hidden], dialog")
}

function made(words) {
  const option = document.createElement("div")
  option.className = "item"
  option.role = "option"
  option.append(Object.assign(document.createElement("span"), { className: "truncate", textContent: words }))
  return option
}
