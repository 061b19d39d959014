import { focus, Keys } from "tenon/moving/keys"

// On the board, up and down go along a column, left and right to the column beside.
export class BoardKeys extends Keys {
  goTo(card, arrow) {
    if (arrow === "up" || arrow === "down") {
      focus(beside(card, arrow))
      return
    }
    const full = this.#beyond(card, arrow).find((column) => this.places.cards(column).length)
    if (full) {
      const cards = this.places.cards(full)
      focus(cards[Math.min(this.#row(card), cards.length - 1)])
    }
  }

  carry(card, arrow) {
    if (arrow === "up" || arrow === "down") {
      const other = beside(card, arrow)
      other?.[arrow === "up" ? "before" : "after"](card)
      return Boolean(other)
    }
    const beyond = this.#beyond(card, arrow)
    const open = beyond.find((column) => this.places.leads(this.origin, column))
    if (open) {
      this.places.put(card, open, this.places.cards(open)[this.#row(card)])
    } else if (beyond.length) {
      this.words.announce("no_way", this.places.name(this.origin))
    }
    return Boolean(open)
  }

  #row(card) {
    return [...this.places.cards(this.places.of(card))].indexOf(card)
  }

  /** The columns on one side of a card's, the nearest first. */
  #beyond(card, arrow) {
    const columns = this.places.all
    const here = columns.indexOf(this.places.of(card))
    return arrow === "left" ? columns.slice(0, here).reverse() : columns.slice(here + 1)
  }
}

function beside(card, arrow) {
  const other = arrow === "up" ? card.previousElementSibling : card.nextElementSibling
  return other?.matches("[data-card]") ? other : null
}
