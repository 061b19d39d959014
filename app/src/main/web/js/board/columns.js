// The columns of a board and the cards in them, as they stand on the page. A card knows its place by
// data-position and data-id; a column its status, and where its cards may go, by data-status and
// data-leads-to.
export class Columns {
  #board

  constructor(board) {
    this.#board = board
  }

  get all() {
    return [...this.#board.querySelectorAll(".column")]
  }

  of(card) {
    return card.closest(".column")
  }

  list(column) {
    return column.querySelector(".cards")
  }

  cards(column) {
    return column.querySelectorAll("[data-card]")
  }

  card(id) {
    return this.#board.querySelector(`[data-card][data-id="${CSS.escape(id)}"]`)
  }

  name(column) {
    return column.querySelector("h2").textContent.trim()
  }

  /** Whether the project lets a task of a column go to another. */
  leads(from, to) {
    return from === to || from.dataset.leadsTo.split(" ").includes(to.dataset.status)
  }

  /** The column at, or else nearest to, a place in the window. */
  at(x) {
    let nearest = null
    let least = Infinity
    for (const column of this.all) {
      const box = column.getBoundingClientRect()
      const distance = Math.max(box.left - x, x - box.right, 0)
      if (distance < least) {
        nearest = column
        least = distance
      }
    }
    return nearest
  }

  /** The gap between a column's cards that is nearest to a place: the card behind it, and its top. */
  gap(column, y) {
    const cards = this.cards(column)
    const list = this.list(column).getBoundingClientRect()
    let low = 0
    let high = cards.length
    while (low < high) {
      const middle = (low + high) >> 1
      const box = cards[middle].getBoundingClientRect()
      if (y < box.top + box.height / 2) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return {
      before: cards[low] ?? null,
      left: list.left,
      width: list.width,
      top: Math.min(Math.max(edge(cards, low, list), list.top), list.bottom),
    }
  }

  /** Puts a card before another of a column, or behind all that are there. */
  put(card, column, before) {
    this.list(column).insertBefore(card, before ?? column.querySelector(".more"))
  }

  /** What tells the server where a card stands: its column, and one of its neighbours. */
  fields(card) {
    const [previous, next] = [card.previousElementSibling, card.nextElementSibling]
    const column = { status_id: this.of(card).dataset.status }
    if (previous?.matches("[data-card]")) {
      return { ...column, after: previous.dataset.id }
    }
    return next?.matches("[data-card]") ? { ...column, before: next.dataset.id } : column
  }

  /**
   * Puts a card where its own position says. Behind the last of a column that isn't all here yet it
   * goes away: it comes with those that follow.
   */
  settle(card) {
    const column = this.all.find((one) => one.dataset.status === card.dataset.status)
    const cards = column ? [...this.cards(column)].filter((one) => one !== card) : []
    const before = cards.find((one) => precedes(card, one))
    if (column && (before || !column.querySelector(".more"))) {
      this.put(card, column, before)
    } else {
      card.remove()
    }
  }
}

function edge(cards, index, list) {
  const [before, after] = [cards[index - 1], cards[index]]
  if (before && after) {
    return (before.getBoundingClientRect().bottom + after.getBoundingClientRect().top) / 2
  }
  if (after) {
    return after.getBoundingClientRect().top - 3
  }
  return before ? before.getBoundingClientRect().bottom + 3 : list.top + 4
}

// Positions compare byte by byte, and are made of letters and digits alone.
function precedes(card, other) {
  const [a, b] = [card.dataset, other.dataset]
  return a.position < b.position || (a.position === b.position && a.id < b.id)
}
