import { Controller } from "@hotwired/stimulus"
import { currentRow, placeOf } from "tenon/lib/current"
import { findByIds } from "tenon/lib/people"

// One menu of each kind for all tasks of a view. It is opened by a task's mark, or for the current
// task by a key, and its form is aimed at that task:
//   <div data-controller="edits" data-action="click->edits#pressed" data-edits-place-value="…/{task}">
// Where the tasks are of several projects, their elements say so by data-project, for which the address
// has {project}; and of the statuses, those are offered that are of the same.
//     <li data-row data-id="…" data-version="3" data-priority="high"> <button popovertarget="priority-menu">
//     <button data-action="edits#open" data-edits-menu-param="priority-menu" aria-keyshortcuts="p">
//     <div id="priority-menu" popover><form data-fact="priority" method="post"> <input type="hidden" name="version"> …
// While tasks are chosen (the bar #bulk is open), a key is for all of them; where they are of several
// projects, no status is, which the bar says by data-several.
// Before it is aimed a form is off, by its fieldset: it would lead nowhere.
// What is so now, as the task's element says it, is ticked among the form's buttons (several with
// commas), or stands in its field.
export default class extends Controller {
  static targets = ["now"]
  static values = { place: String }

  connect() {
    this.element.addEventListener("turn", this.#turn)
  }

  disconnect() {
    this.element.removeEventListener("turn", this.#turn)
  }

  // What had to wait is sent to what its task is by now.
  #turn = ({ target: form }) => {
    const action = form.getAttribute("action")
    const row = [...document.querySelectorAll("[data-row][data-id]")].find((one) => placeOf(one, this.placeValue) === action)
    if (row) {
      form.elements.version.value = row.dataset.version
    }
  }

  pressed({ target }) {
    const mark = target.closest("[data-row] [popovertarget]")
    if (mark) {
      this.#aim(document.getElementById(mark.getAttribute("popovertarget")), mark.closest("[data-row]"), mark)
    }
  }

  open({ params }) {
    const menu = document.getElementById(params.menu)
    const chosen = this.element.querySelector("#bulk[data-open]")
    if (chosen) {
      this.#openForAll(menu, chosen)
      return
    }
    const row = currentRow(this.element)
    if (row) {
      const mark = row.querySelector(`[popovertarget="${params.menu}"]`)
      row.tabIndex = -1
      row.focus({ preventScroll: true })
      this.#aim(menu, row, mark ?? row)
      menu.showPopover()
    }
  }

  // submit->edits#chosen: what a menu sends goes to all chosen tasks, by the form that they belong to.
  chosen(event) {
    const { target: form, submitter } = event
    const menu = form.closest("[popover]")
    if (!this.all || menu !== this.all.menu) {
      return
    }
    event.preventDefault()
    const { bar } = this.all
    const said = submitter?.name ? submitter : this.nowTargets.find((one) => form.contains(one))
    for (const field of bar.querySelectorAll("select, input[type=date]")) {
      field.value = field.name === said.name ? said.value : ""
    }
    menu.hidePopover()
    bar.requestSubmit(bar.querySelector(".primary"))
  }

  sent({ target }) {
    target.closest("[popover]").hidePopover()
  }

  /** Those that are so now stand before the others, which keep their order. */
  #select(list, ticked) {
    this.order ??= new Map()
    const options = [...(list?.querySelectorAll("[role=option]") ?? [])]
    options.forEach((option, at) => this.order.has(option) || this.order.set(option, at))
    options
      .map((option) => [option, ticked.includes(option.value)])
      .sort(([one, first], [other, second]) => second - first || this.order.get(one) - this.order.get(other))
      .forEach(([option, so]) => {
        option.setAttribute("aria-selected", String(so))
        list.append(option)
      })
    this.#complete(list, ticked, options)
  }

  // Whoever is ticked and isn't in the list is asked for.
  #complete(list, ticked, options) {
    const missing = ticked.filter((id) => id && options.every(({ value }) => value !== id))
    if (list?.dataset.people && missing.length > 0) {
      findByIds(list.dataset.people, missing).then((found) => {
        list.append(...found)
        found.length > 0 && this.#select(list, ticked)
      })
    }
  }

  #openForAll(menu, bar) {
    const rows = this.element.querySelectorAll("[data-row]:has([data-selection-target=box]:checked)")
    const [project, another] = new Set([...rows].map((row) => row.dataset.project))
    if (another && menu.querySelector("[data-project]")) {
      document.dispatchEvent(new CustomEvent("toast", { detail: { words: bar.dataset.several, kind: "error" } }))
      return
    }
    this.all = { menu, bar }
    menu.popoverOpener = bar
    this.#prepare(menu.querySelector("form"), "", project)
    menu.showPopover()
  }

  #aim(menu, row, opener) {
    const form = menu.querySelector("form")
    this.all = null
    menu.popoverOpener = opener
    form.action = placeOf(row, this.placeValue)
    form.elements.version.value = row.dataset.version
    this.#prepare(form, row.dataset[form.dataset.fact], row.dataset.project)
  }

  #prepare(form, now, project) {
    form.querySelector("fieldset").disabled = false
    for (const one of form.querySelectorAll("[data-project]")) {
      one.hidden = project !== undefined && one.dataset.project !== project
    }
    const ticked = now.split(",")
    for (const button of form.querySelectorAll("[aria-checked]")) {
      button.setAttribute("aria-checked", String(ticked.includes(button.value)))
    }
    this.#select(form.querySelector("[role=listbox]"), ticked)
    for (const field of this.nowTargets.filter((one) => form.contains(one))) {
      field.value = now
    }
  }
}
