import { Controller } from "@hotwired/stimulus"
import { holdsNewer } from "tenon/forms/newer"
import { comesBack, wasTaken } from "tenon/forms/taken"
import { isAt, isNowhere } from "tenon/live/attention"

// Text that becomes a field where it stands.
//   <div data-controller="inline">
//     <h1 data-inline-target="shown" data-action="pointerdown->inline#pointed click->inline#begin">The title</h1>
//     <button type="button" data-action="inline#edit">Rename</button>
//     <form data-inline-target="editor" hidden> <input data-inline-target="field"> … </form>
// A click into the text begins where it hit, but not one on a link in it, nor one that selects some of
// it. The button begins with all of a line selected.
// While it is a field, data-editing keeps a refresh of the page from closing it. Escape gives up; Enter
// sends a line, Ctrl or Cmd with Enter sends a text. Then the focus is where it was before.
export default class extends Controller {
  static targets = ["shown", "editor", "field"]

  connect() {
    this.element.addEventListener("turbo:submit-end", this.#ended)
    this.element.addEventListener("draft:restored", this.#restored)
  }

  disconnect() {
    this.element.removeEventListener("turbo:submit-end", this.#ended)
    this.element.removeEventListener("draft:restored", this.#restored)
  }

  /** What was typed before is to be seen. */
  #restored = () => this.#swap(true)

  #ended = ({ detail }) => {
    if (comesBack(detail) || (wasTaken(detail) && holdsNewer(this.editorTarget))) {
      // The page comes back with the field open, and what is wrong with it, or what was typed since.
      this.element.removeAttribute("data-editing")
    } else if (wasTaken(detail)) {
      this.#close()
    }
  }

  pointed() {
    this.selected = isSelected()
  }

  begin(event) {
    if (!this.selected && !isSelected() && !event.target.closest("a, button, input, summary")) {
      const place = placeOf(event, this.fieldTarget.value)
      this.#open()
      this.fieldTarget.setSelectionRange(place, place)
    }
  }

  edit() {
    this.#open()
    this.fieldTarget.matches("input") && this.fieldTarget.select()
  }

  cancel() {
    this.editorTarget.reset()
    this.editorTarget.dispatchEvent(new Event("draft:discard"))
    this.#close()
  }

  pressed(event) {
    const sends = event.key === "Enter" && !event.isComposing
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      this.cancel()
    } else if (sends && (event.ctrlKey || event.metaKey || event.target.matches("input"))) {
      event.preventDefault()
      this.editorTarget.requestSubmit()
    }
  }

  #open() {
    this.from = document.activeElement
    this.#swap(true)
    this.fieldTarget.focus()
  }

  #close() {
    const goesBack = isAt(this.editorTarget) || isNowhere()
    this.#swap(false)
    if (goesBack) {
      const place = this.from?.isConnected && this.from !== document.body ? this.from : this.shownTarget
      place === this.shownTarget && (place.tabIndex = -1)
      place.focus({ preventScroll: true })
    }
  }

  #swap(editing) {
    this.editorTarget.hidden = !editing
    this.shownTarget.hidden = editing
    this.element.toggleAttribute("data-editing", editing)
  }
}

/** Where in a text the words are that a click hit; its end where they aren't in it, or not once. */
function placeOf({ clientX, clientY }, text) {
  const hit = document.caretPositionFromPoint?.(clientX, clientY)
  const words = hit?.offsetNode instanceof Text ? hit.offsetNode.data : ""
  const start = text.indexOf(words)
  return words && start >= 0 && start === text.lastIndexOf(words) ? start + hit.offset : text.length
}

function isSelected() {
  return !getSelection().isCollapsed
}
