import { Controller } from "@hotwired/stimulus"
import { BoardKeys } from "tenon/board/board_keys"
import { Columns } from "tenon/board/columns"
import { Lift } from "tenon/moving/lift"
import { Moves } from "tenon/moving/moves"
import { Words } from "tenon/moving/words"

// The board: cards that are carried from place to place, by pointer and by keyboard.
export default class extends Controller {
  // Only who may move cards gets a mark for where they go.
  static targets = ["mark"]
  static values = { words: Object, moves: String, cards: String }

  connect() {
    this.words = new Words(this.wordsValue)
    this.columns = new Columns(this.element)
    this.moves = new Moves(this.columns, this.words, { moves: this.movesValue, cards: this.cardsValue })
    const movable = this.hasMarkTarget
    this.keys = new BoardKeys(this.element, this.columns, this.moves, this.words, movable)
    this.pointer = movable ? new Lift(this.element, "[data-card]", this) : null
    this.element.toggleAttribute("data-carries", movable)
  }

  disconnect() {
    this.pointer?.stop()
    this.keys.stop()
  }

  lift(card) {
    this.keys.cancel()
    this.card = card
    this.place = null
    const from = this.columns.of(card)
    for (const column of this.columns.all) {
      column.toggleAttribute("data-closed", !this.columns.leads(from, column))
    }
  }

  hover(x, y) {
    if (!this.card.isConnected) {
      return () => {} // It went away meanwhile.
    }
    const column = this.columns.at(x)
    const { before, left, top, width } = this.columns.gap(column, y)
    const stays = before === this.card || before === nextCard(this.card)
    this.place = { column, before, stays: stays && this.columns.of(this.card) === column }
    return () => this.show(left, top, width)
  }

  scrollers() {
    return this.place ? [this.element, this.columns.list(this.place.column)] : [this.element]
  }

  drop() {
    const { card, place } = this
    this.letGo()
    if (card.isConnected && place && !place.stays && this.mayGo(card, place.column)) {
      this.columns.put(card, place.column, place.before)
      this.moves.tell(card)
    } else {
      this.moves.catchUp()
    }
  }

  cancel() {
    this.letGo()
    this.moves.catchUp()
  }

  letGo() {
    this.target(null)
    this.markTarget.toggleAttribute("data-shown", false)
    for (const column of this.columns.all) {
      column.toggleAttribute("data-closed", false)
    }
    this.card = null
    this.place = null
  }

  /** Whether the project lets a card go to a column; if not, says where it may. */
  mayGo(card, column) {
    const from = this.columns.of(card)
    if (this.columns.leads(from, column)) {
      return true
    }
    const open = this.columns.all.filter((one) => one !== from && this.columns.leads(from, one))
    const names = open.map((one) => this.columns.name(one)).join(", ")
    this.words.tell(open.length ? "closed" : "closed_all", this.columns.name(from), names)
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

  target(column) {
    if (this.targeted !== column) {
      this.targeted?.toggleAttribute("data-target", false)
      column?.toggleAttribute("data-target", true)
      this.targeted = column
    }
  }

  /** A card as it is now, from the server. */
  hear({ detail: card }) {
    this.moves.hear(card)
    this.settle()
  }

  settle() {
    this.moves.catchUp(this.card ?? this.keys.held)
  }
}

function nextCard(card) {
  return card.nextElementSibling?.matches("[data-card]") ? card.nextElementSibling : null
}
