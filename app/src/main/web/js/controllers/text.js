import { Controller } from "@hotwired/stimulus"
import * as Turbo from "@hotwired/turbo"

const MENTION = /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u

// A field for Markdown, with a look at how it will be and completion of mentions.
//   <form data-controller="text" data-text-url-value="/o/acme/markdown"
//         data-text-people-value="/o/acme/mentionable?project=WEB">
//     <textarea data-text-target="field">
//     <div id="preview" data-text-target="preview" hidden>
//     <button type="button" data-action="text#preview">
export default class extends Controller {
  static targets = ["field", "preview"]
  static values = { url: String, people: String }

  connect() {
    this.fieldTarget.addEventListener("input", this.#typed)
    this.fieldTarget.addEventListener("keydown", this.#pressed)
    this.fieldTarget.addEventListener("blur", this.#left)
  }

  disconnect() {
    this.fieldTarget.removeEventListener("input", this.#typed)
    this.fieldTarget.removeEventListener("keydown", this.#pressed)
    this.fieldTarget.removeEventListener("blur", this.#left)
    this.list?.remove()
  }

  async preview() {
    const body = new URLSearchParams({ text: this.fieldTarget.value, place: this.previewTarget.id })
    const answer = await fetch(this.urlValue, {
      method: "POST",
      body,
      headers: { Accept: "text/vnd.turbo-stream.html" },
    })
    if (answer.ok) {
      this.previewTarget.hidden = false
      Turbo.renderStreamMessage(await answer.text())
    }
  }

  get #begun() {
    return MENTION.exec(this.fieldTarget.value.slice(0, this.fieldTarget.selectionStart))?.[1]
  }

  #typed = async () => {
    const begun = this.#begun
    if (begun === undefined || !this.peopleValue) {
      this.#hide()
      return
    }
    const url = new URL(this.peopleValue, location.href)
    url.searchParams.set("words", begun)
    const answer = await fetch(url, { headers: { Accept: "application/json" } })
    if (answer.ok && this.#begun === begun) {
      this.#offer((await answer.json()).items)
    }
  }

  #offer(people) {
    this.#hide()
    if (people.length === 0) {
      return
    }
    this.list = document.createElement("ul")
    this.list.className = "mentions"
    this.list.role = "listbox"
    for (const { handle, display_name: name } of people) {
      const option = document.createElement("li")
      option.className = "item"
      option.role = "option"
      option.dataset.handle = handle
      option.textContent = `${name} @${handle}`
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault()
        this.#take(option)
      })
      this.list.append(option)
    }
    this.#activate(this.list.firstElementChild)
    this.fieldTarget.after(this.list)
  }

  #activate(option) {
    for (const other of this.list.children) {
      other.ariaSelected = String(other === option)
    }
  }

  get #active() {
    return this.list?.querySelector("[aria-selected=true]")
  }

  #take(option) {
    const field = this.fieldTarget
    const from = field.selectionStart - this.#begun.length
    field.setRangeText(`${option.dataset.handle} `, from, field.selectionStart, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
    this.#hide()
    field.focus()
  }

  #pressed = (event) => {
    if (!this.list || event.isComposing) {
      return
    }
    const active = this.#active
    const to = {
      ArrowDown: active.nextElementSibling ?? this.list.firstElementChild,
      ArrowUp: active.previousElementSibling ?? this.list.lastElementChild,
    }[event.key]
    if (to) {
      this.#activate(to)
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.#take(active)
    } else if (event.key === "Escape") {
      this.#hide()
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  #left = () => this.#hide()

  #hide() {
    this.list?.remove()
    this.list = undefined
  }
}
