import { Controller } from "@hotwired/stimulus"
import { DayKeys } from "tenon/calendar/day_keys"
import { Days } from "tenon/calendar/days"
import { Lift } from "tenon/moving/lift"
import { Moves } from "tenon/moving/moves"
import { Words } from "tenon/moving/words"

// The calendar: tasks that are carried from day to day, by pointer and by keyboard.
export default class extends Controller {
  static targets = ["totals"]
  static values = { words: Object, moves: String, cards: String, movable: Boolean }

  connect() {
    const words = new Words(this.wordsValue)
    this.days = new Days(this.element)
    this.moves = new Moves(this.days, words, { moves: this.movesValue, cards: this.cardsValue })
    this.keys = new DayKeys(this.element, this.days, this.moves, words, this.movableValue)
    this.pointer = this.movableValue ? new Lift(this.element, "[data-card]", this) : null
    this.element.toggleAttribute("data-carries", this.movableValue)
  }

  totalsTargetConnected() {
    this.#tellRest()
  }

  disconnect() {
    this.pointer?.stop()
    this.keys.stop()
  }

  lift(card) {
    this.keys.cancel()
    this.card = card
  }

  hover(x, y) {
    const day = this.days.at(x, y)
    return () => this.target(day)
  }

  scrollers() {
    return [document.scrollingElement]
  }

  drop() {
    const { card, targeted } = this
    this.letGo()
    if (card.isConnected && targeted && targeted !== this.days.of(card)) {
      this.days.put(card, targeted)
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
    this.card = null
  }

  target(day) {
    if (this.targeted !== day) {
      this.targeted?.toggleAttribute("data-target", false)
      day?.toggleAttribute("data-target", true)
      this.targeted = day
    }
  }

  /** The form for a new task begins with the day whose button was pressed. */
  pick({ currentTarget }) {
    document.getElementById("new-day").value = currentTarget.dataset.day
  }

  /** A card as it is now, from the server. */
  hear({ detail: card }) {
    this.moves.hear(card)
    this.settle()
  }

  settle() {
    this.moves.catchUp(this.card ?? this.keys.held)
    this.#tellRest()
  }

  // Once all that came with the same answer is in its place.
  #tellRest() {
    this.soon ??= requestAnimationFrame(() => {
      this.soon = null
      if (this.hasTotalsTarget) {
        this.days.tellRest(JSON.parse(this.totalsTarget.dataset.totals))
      }
    })
  }
}
