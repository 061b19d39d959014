import { Controller } from "@hotwired/stimulus"
import * as Turbo from "@hotwired/turbo"
import { Options } from "tenon/forms/options"

const MENTION = /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u

let made = 0

// A field for Markdown, with a look at how it will be and completion of mentions. Ctrl or Cmd with
// Enter sends its form.
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
    this.fieldTarget.addEventListener("blur", this.#hide)
    this.fieldTarget.addEventListener("click", this.#hide)
  }

  disconnect() {
    this.fieldTarget.removeEventListener("input", this.#typed)
    this.fieldTarget.removeEventListener("keydown", this.#pressed)
    this.fieldTarget.removeEventListener("blur", this.#hide)
    this.fieldTarget.removeEventListener("click", this.#hide)
    this.#hide()
  }

  /** Shows how it will be, or no longer. */
  async preview() {
    if (!this.previewTarget.hidden) {
      this.previewTarget.hidden = true
      return
    }
    const body = new URLSearchParams({ text: this.fieldTarget.value, place: this.previewTarget.id })
    const headers = { Accept: "text/vnd.turbo-stream.html" }
    const answer = await fetch(this.urlValue, { method: "POST", body, headers }).catch(() => null)
    if (answer?.ok) {
      this.previewTarget.hidden = false
      Turbo.renderStreamMessage(await answer.text())
    }
  }

  get #begun() {
    return MENTION.exec(this.fieldTarget.value.slice(0, this.fieldTarget.selectionStart))?.[1]
  }

  #typed = async () => {
    this.previewTarget.hidden = true
    this.asking?.abort()
    const begun = this.#begun
    const people = begun !== undefined && this.peopleValue ? await this.#find(begun) : []
    if (people && this.#begun === begun) {
      this.#offer(people)
    }
  }

  /** Who is called so; null where it can't be said, or isn't wanted any more. */
  async #find(begun) {
    this.asking = new AbortController()
    const url = new URL(this.peopleValue, location.href)
    url.searchParams.set("words", begun)
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" }, signal: this.asking.signal })
      return answer.ok ? (await answer.json()).items : null
    } catch {
      return null
    }
  }

  #offer(people) {
    this.#hide()
    if (people.length === 0) {
      return
    }
    const field = this.fieldTarget
    this.list = document.createElement("ul")
    this.list.id = `mentions-${++made}`
    this.list.className = "mentions"
    this.list.role = "listbox"
    this.list.ariaLabel = `${field.ariaLabel ?? field.labels[0]?.textContent.trim() ?? ""}: @`
    this.list.append(...people.map((person) => this.#option(person)))
    field.after(this.list)
    field.setAttribute("aria-controls", this.list.id)
    field.setAttribute("aria-autocomplete", "list")
    field.setAttribute("aria-haspopup", "listbox")
    this.options = new Options(field, this.list)
    this.options.begin()
  }

  #option({ handle, display_name: name }) {
    const option = document.createElement("li")
    option.className = "item"
    option.role = "option"
    option.ariaSelected = "false"
    option.textContent = `${name} @${handle}`
    // The field keeps the focus, without which the list would close.
    option.addEventListener("pointerdown", (event) => event.preventDefault())
    option.addEventListener("click", () => this.#take(handle))
    return option
  }

  #take(handle) {
    const field = this.fieldTarget
    const from = field.selectionStart - (this.#begun?.length ?? 0)
    this.#hide()
    field.setRangeText(`${handle} `, from, field.selectionStart, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
  }

  #pressed = (event) => {
    if (this.#sends(event) || (this.list && this.#walks(event))) {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
      // The cursor leaves the mention that was begun.
      this.#hide()
    }
  }

  #sends(event) {
    const { form } = this.fieldTarget
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing
    isSending && !event.repeat && form.requestSubmit()
    return isSending
  }

  #walks(event) {
    if (event.isComposing) {
      return false
    }
    switch (event.key) {
      case "Escape":
        this.#hide()
        return true
      case "Tab":
        this.options.active.click()
        return true
      default:
        return this.options.pressed(event)
    }
  }

  #hide = () => {
    this.list?.remove()
    this.list = undefined
    this.fieldTarget.removeAttribute("aria-controls")
    this.fieldTarget.removeAttribute("aria-activedescendant")
  }
}
