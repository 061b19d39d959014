import { focus, Keys } from "tenon/moving/keys"

const STEPS = { up: -7, down: 7, left: -1, right: 1 }

// On the calendar, left and right are a day, up and down a week.
export class DayKeys extends Keys {
  goTo(card, arrow) {
    const cards = this.places.all.flatMap((day) => [...this.places.cards(day)])
    const step = arrow === "up" || arrow === "left" ? -1 : 1
    focus(cards[cards.indexOf(card) + step])
  }

  /** A card that has no day yet comes to today, or else to the first one. */
  carry(card, arrow) {
    const days = this.places.all
    const here = days.indexOf(this.places.of(card))
    const today = days.find((day) => day.matches("[data-today]")) ?? days[0]
    const there = here < 0 ? today : days[here + STEPS[arrow]]
    if (there) {
      this.places.put(card, there)
    } else {
      this.words.announce("edge")
    }
    return Boolean(there)
  }
}
