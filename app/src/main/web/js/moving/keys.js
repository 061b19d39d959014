// Carrying by keyboard: the space bar lifts a card, arrows then move it, the space bar puts it down,
// and Escape takes it back. Before that, arrows go from card to card; brackets move at once. What an
// arrow means is said by who extends this: goTo(card, arrow) moves the focus, carry(card, arrow) the
// card, and answers whether it found a way.
const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" }
const BRACKETS = { "[": "left", "]": "right" }

export class Keys {
  #root
  #moves
  #movable
  #held = null
  #moving = false

  constructor(root, places, moves, words, movable) {
    this.#root = root
    this.#moves = moves
    this.#movable = movable
    this.places = places
    this.words = words
    root.addEventListener("keydown", this.#pressed)
    root.addEventListener("focusout", this.#left)
  }

  stop() {
    this.cancel()
    this.#root.removeEventListener("keydown", this.#pressed)
    this.#root.removeEventListener("focusout", this.#left)
  }

  /** The card that is lifted, or null. */
  get held() {
    return this.#held?.card ?? null
  }

  /** The place from which it was lifted. */
  get origin() {
    return this.#held.place
  }

  #pressed = (event) => {
    const card = event.target.matches("[data-card], [data-card] .name") && event.target.closest("[data-card]")
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    if (this.#acted(event.key, card)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  #acted(key, card) {
    if (this.#held && !this.#held.card.isConnected) {
      this.#letGo() // It went away meanwhile.
    }
    if (this.#held) {
      return this.#carried(key, card)
    }
    if (key in ARROWS) {
      this.goTo(card, ARROWS[key])
      return true
    }
    if (!this.#movable || !(key === " " || key in BRACKETS)) {
      return false
    }
    this.#lift(card)
    if (key in BRACKETS) {
      this.#step(card, BRACKETS[key])
      this.#drop()
    }
    return true
  }

  #carried(key, card) {
    if (key === " " || key === "Enter") {
      this.#drop()
    } else if (key === "Escape") {
      this.cancel()
    } else if (key in ARROWS || key in BRACKETS) {
      this.#step(card, ARROWS[key] ?? BRACKETS[key])
    }
    return key !== "Tab"
  }

  /** Whoever looks elsewhere has put nothing down. */
  #left = () => {
    if (!this.#moving) {
      this.cancel()
    }
  }

  #lift(card) {
    this.#held = { card, place: this.places.of(card), next: card.nextElementSibling }
    card.toggleAttribute("data-lifted", true)
    this.#tellWhere("lifted")
  }

  #step(card, arrow) {
    this.#moving = true
    const found = this.carry(card, arrow)
    focus(card)
    this.#moving = false
    if (found) {
      this.#tellWhere("at")
    }
  }

  #drop() {
    const { card, place, next } = this.#held
    this.#letGo()
    if (this.places.of(card) !== place || card.nextElementSibling !== next) {
      this.#moves.tell(card)
    } else {
      this.words.announce("put_back", card.dataset.key)
      this.#moves.catchUp()
    }
  }

  cancel() {
    if (!this.#held) {
      return
    }
    const { card } = this.#held
    this.#letGo()
    if (!card.isConnected) {
      return
    }
    this.#moving = true
    this.places.settle(card)
    focus(card)
    this.#moving = false
    this.words.announce("put_back", card.dataset.key)
    this.#moves.catchUp()
  }

  #letGo() {
    this.#held.card.toggleAttribute("data-lifted", false)
    this.#held = null
  }

  #tellWhere(key) {
    const { card } = this.#held
    const place = this.places.of(card)
    const cards = [...this.places.cards(place)]
    const name = this.places.name(place)
    this.words.announce(key, card.dataset.key, name, cards.indexOf(card) + 1, cards.length)
  }
}

// Moves the focus to a card, as j and k do, and the card into sight.
export function focus(card) {
  if (!card) {
    return
  }
  document.querySelector("[data-row][data-current]")?.removeAttribute("data-current")
  card.dataset.current = ""
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: "nearest", inline: "nearest" })
}
