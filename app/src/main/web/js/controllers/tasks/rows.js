import { Controller } from "@hotwired/stimulus"
import { isNewer, succeed, withdraw } from "tenon/live/successor"

// Tasks in rows, which news of them keep up to date: a row as it is now takes its old one's place,
// or goes where it belongs by now, in its group (data-rows names a group, data-group a row's) and
// among the others there (data-place). A row whose title is being changed waits.
//   data-rows-directions-value  + or - for each value of a place: which way it goes
export default class extends Controller {
  static values = { directions: String }

  connect() {
    this.waiting = new Map()
  }

  /** A row as it is now, from the server. */
  hear({ detail: fresh }) {
    const old = document.getElementById(fresh.id)
    if (old?.hasAttribute("data-editing")) {
      if (isNewer(fresh, this.waiting.get(fresh.id))) {
        this.waiting.set(fresh.id, fresh)
      }
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
    const rows = group ? [...group.querySelectorAll("[data-row]")].filter((row) => row !== old) : []
    const more = group?.querySelector(".more") ?? null
    const next = rows.find((row) => this.#precedes(fresh, row)) ?? null
    if (!group || (!next && more)) {
      // It comes with those that follow.
      old && withdraw(old)
      old?.remove()
      return
    }
    const stays = old?.parentElement === group && row(old.nextElementSibling) === next
    const focus = old && succeed(old, fresh)
    if (!stays) {
      group.insertBefore(fresh, next ?? more)
    }
    focus?.()
    // There is something now.
    document.querySelector("main .empty")?.remove()
  }

  #precedes(one, other) {
    const [a, b] = [one, other].map((row) => JSON.parse(row.dataset.place))
    const at = a.findIndex((value, place) => value !== b[place])
    if (at < 0 || a[at] === null || b[at] === null) {
      return at >= 0 && b[at] === null
    }
    return a[at] < b[at] === (this.directionsValue[at] === "+")
  }
}

function row(element) {
  return element?.matches("[data-row]") ? element : null
}
