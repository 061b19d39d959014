import { Controller } from "@hotwired/stimulus"
import { Lift } from "tenon/moving/lift"
import { Moves } from "tenon/moving/moves"
import { Words } from "tenon/moving/words"

// A view whose cards are carried from place to place, by pointer and by keyboard. It is said by who
// extends this: begin() is told of the places once it is there, and for the pointer there are
//   hover(x, y), the pointer's place in the window; it reads, and answers what writes,
//   goal(card), behind the card all that its places need to put it where it is now; null where it stays,
//   scrollers(), the elements that scroll when the pointer is near their edges,
//   picked(card) and released(), for whatever is to be shown in between.
export class Carrier extends Controller {
  static values = { words: Object, moves: String, cards: String }

  /**
   * @param places where cards can be
   * @param keys the class that carries them by keyboard
   * @param movable whether their reader may move them
   */
  begin(places, keys, movable) {
    this.places = places
    this.words = new Words(this.wordsValue)
    this.moves = new Moves(places, this.words, { moves: this.movesValue, cards: this.cardsValue })
    this.keys = new keys(this.element, places, this.moves, this.words, movable)
    this.pointer = movable ? new Lift(this.element, "[data-card]", this) : null
    this.element.toggleAttribute("data-carries", movable)
  }

  disconnect() {
    this.pointer?.stop()
    this.keys.stop()
  }

  picked() {}

  released() {}

  lift(card) {
    this.keys.cancel()
    this.card = card
    this.picked(card)
  }

  drop() {
    const { card } = this
    const goal = card.isConnected ? this.goal(card) : null
    this.#letGo()
    if (goal) {
      this.places.put(card, ...goal)
      this.moves.tell(card)
    } else {
      this.moves.catchUp()
    }
  }

  cancel() {
    this.#letGo()
    this.moves.catchUp()
  }

  #letGo() {
    this.target(null)
    this.released()
    this.card = null
  }

  /** Shows over which place the card is. */
  target(place) {
    if (this.targeted !== place) {
      this.targeted?.toggleAttribute("data-target", false)
      place?.toggleAttribute("data-target", true)
      this.targeted = place
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
