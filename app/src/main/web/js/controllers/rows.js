import { Controller } from "@hotwired/stimulus"
import { succeed } from "tenon/lib/successor"

// Tasks in rows, which news of them keep up to date: a row as it is now takes its old one's place,
// or comes to the top of another group (data-rows names a group, data-group a row's). A row whose
// title is being changed waits.
export default class extends Controller {
  connect() {
    this.waiting = new Map()
  }

  /** A row as it is now, from the server. */
  hear({ detail: fresh }) {
    const old = document.getElementById(fresh.id)
    if (old?.hasAttribute("data-editing")) {
      this.waiting.set(fresh.id, fresh)
    } else {
      this.#show(old, fresh)
    }
  }

  settle() {
    for (const [id, fresh] of this.waiting) {
      this.#show(document.getElementById(id), fresh)
    }
    this.waiting.clear()
  }

  #show(old, fresh) {
    const group = this.element.querySelector(`[data-rows="${CSS.escape(fresh.dataset.group)}"]`)
    const stays = old?.parentElement === group
    const focus = old && succeed(old, fresh)
    if (!group) {
      fresh.remove()
      return
    }
    if (!stays) {
      group.prepend(fresh)
    }
    focus?.()
  }
}
