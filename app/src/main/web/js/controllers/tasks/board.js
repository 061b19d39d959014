import { BoardKeys } from "tenon/board/board_keys"
import { Columns } from "tenon/board/columns"
import { Carrier } from "tenon/moving/carrier"

// The board: cards that are carried from place to place, by pointer and by keyboard.
export default class extends Carrier {
  // Only who may move cards gets a mark for where they go.
  static targets = ["mark"]

  connect() {
    this.begin(new Columns(this.element), BoardKeys, this.hasMarkTarget)
  }

  picked(card) {
    this.place = null
    const from = this.places.of(card)
    for (const column of this.places.all) {
      column.toggleAttribute("data-closed", !this.places.leads(from, column))
    }
  }

  hover(x, y) {
    if (!this.card.isConnected) {
      return () => {} // It went away meanwhile.
    }
    const column = this.places.at(x)
    const { before, left, top, width } = this.places.gap(column, y)
    const stays = before === this.card || before === nextCard(this.card)
    this.place = { column, before, stays: stays && this.places.of(this.card) === column }
    return () => this.show(left, top, width)
  }

  scrollers() {
    return this.place ? [this.element, this.places.list(this.place.column)] : [this.element]
  }

  goal(card) {
    const { place } = this
    return place && !place.stays && this.mayGo(card, place.column) ? [place.column, place.before] : null
  }

  released() {
    this.markTarget.toggleAttribute("data-shown", false)
    for (const column of this.places.all) {
      column.toggleAttribute("data-closed", false)
    }
    this.place = null
  }

  /** Whether the project lets a card go to a column; if not, says where it may. */
  mayGo(card, column) {
    const from = this.places.of(card)
    if (this.places.leads(from, column)) {
      return true
    }
    const open = this.places.all.filter((one) => one !== from && this.places.leads(from, one))
    const names = open.map((one) => this.places.name(one)).join(", ")
    this.words.tell(open.length ? "closed" : "closed_all", this.places.name(from), names)
    return false
  }

  show(left, top, width) {
    const { column, stays } = this.place
    const mark = this.markTarget
    this.target(column)
    mark.toggleAttribute("data-shown", !stays && !column.hasAttribute("data-closed"))
    mark.style.inlineSize = `${width}px`
    mark.style.transform = `translate3d(${left}px, ${top}px, 0)`
  }
}

function nextCard(card) {
  return card.nextElementSibling?.matches("[data-card]") ? card.nextElementSibling : null
}
