import { isNewer, succeed } from "tenon/live/successor"
import { look, send } from "tenon/moving/sending"

// Moves cards at once, and tells the server. What it refuses goes back to its place, with an
// explanation. News of a card wait while that card is under way or in somebody's hand.
export class Moves {
  #places
  #words
  #addresses
  #underWay = new Map()
  #news = new Map()

  /**
   * @param places where cards can be: the columns of a board, or the days of a calendar
   * @param addresses where moves are sent to, and where cards as they are now come from
   */
  constructor(places, words, addresses) {
    this.#places = places
    this.#words = words
    this.#addresses = addresses
  }

  /** Tells the server of the place where a card stands. */
  async tell(card) {
    const { id, key } = card.dataset
    const place = this.#places.of(card)
    this.#underWay.set(id, (this.#underWay.get(id) ?? 0) + 1)
    card.setAttribute("aria-busy", "true")
    const fields = { task: id, ...this.#places.fields(card) }
    const refusal = await send(this.#addresses.moves, () => this.#ofNow(fields))
    this.#underWay.set(id, this.#underWay.get(id) - 1)
    if (refusal) {
      this.#goBack(id, key, refusal)
    } else {
      const over = place.querySelector("[data-over]")
      this.#words.announce(over ? "moved_over" : "moved", key, this.#places.name(place))
    }
    this.catchUp()
  }

  // The moves before this one have made other versions of the card; its news may wait until all are told.
  #ofNow(fields) {
    const known = this.#news.get(fields.task) ?? this.#places.card(fields.task)
    return "version" in fields && known ? { ...fields, version: known.dataset.version } : fields
  }

  #goBack(id, key, refusal) {
    const card = this.#places.card(id)
    if (card && !this.#news.has(id)) {
      card.removeAttribute("aria-busy")
      this.#places.settle(card)
    }
    look(this.#addresses.cards, [key])
    const known = `refused_${refusal.code}`
    if (this.#words.has(known)) {
      this.#words.tell(known, key)
    } else {
      this.#words.tell("refused", key, refusal.detail ?? "")
    }
  }

  /** Takes note of how a card looks now. */
  hear(card) {
    if (isNewer(card, this.#news.get(card.dataset.id))) {
      this.#news.set(card.dataset.id, card)
    }
  }

  /** Shows the news of all cards but those under way, carried, or being given another title. */
  catchUp(carried = null) {
    for (const [id, card] of this.#news) {
      if (!this.#underWay.get(id) && id !== carried?.dataset.id && !this.#places.card(id)?.matches("[data-editing]")) {
        this.#news.delete(id)
        this.#underWay.delete(id)
        this.#show(card)
      }
    }
  }

  #show(card) {
    const old = this.#places.card(card.dataset.id)
    const focus = old && succeed(old, card)
    this.#places.settle(card)
    if (card.isConnected) {
      focus?.()
    }
  }
}
