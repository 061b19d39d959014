// The days of a calendar and the cards in them, as they stand on the page; beside them may be a
// place for those without a day. A card knows its day by data-day, its time by data-due.
export class Days {
  #calendar

  constructor(calendar) {
    this.#calendar = calendar
  }

  /** All days, in order. */
  get all() {
    return [...this.#calendar.querySelectorAll(".day")]
  }

  of(card) {
    return card.closest("[data-place]")
  }

  cards(place) {
    return place.querySelectorAll("[data-card]")
  }

  card(id) {
    return this.#calendar.querySelector(`[data-card][data-id="${CSS.escape(id)}"]`)
  }

  /** The date in full. */
  name(place) {
    return place.dataset.name
  }

  /** The day, or the place beside them, under a point of the window. */
  at(x, y) {
    return document.elementFromPoint(x, y)?.closest("[data-place]") ?? null
  }

  put(card, place) {
    place.querySelector(".events").append(card)
  }

  /** What tells the server where a card stands, and which of its versions is meant. */
  fields(card) {
    return { version: card.dataset.version, day: this.of(card).dataset.place }
  }

  /** Puts a card where its own day says, among the others by its time; off the page if it's not here. */
  settle(card) {
    const place = this.#calendar.querySelector(`[data-place="${CSS.escape(card.dataset.day)}"]`)
    if (!place) {
      card.remove()
      return
    }
    const others = [...this.cards(place)].filter((one) => one !== card)
    const after = others.find((one) => card.dataset.due < one.dataset.due)
    place.querySelector(".events").insertBefore(card, after ?? null)
  }

  /** Says of each day how many more are due than stand there. */
  tellRest(totals) {
    for (const day of this.all) {
      const link = day.querySelector(".rest")
      const more = (totals[day.dataset.place] ?? 0) - this.cards(day).length
      link.hidden = more <= 0
      link.textContent = link.dataset[more === 1 ? "one" : "other"].replace("{0}", more)
    }
  }
}
