import { DayKeys } from "tenon/calendar/day_keys"
import { Days } from "tenon/calendar/days"
import { Carrier } from "tenon/moving/carrier"

// The calendar: tasks that are carried from day to day, by pointer and by keyboard.
export default class extends Carrier {
  static targets = ["totals"]
  static values = { movable: Boolean }

  connect() {
    this.begin(new Days(this.element), DayKeys, this.movableValue)
  }

  totalsTargetConnected() {
    this.#tellRest()
  }

  hover(x, y) {
    const day = this.places.at(x, y)
    return () => this.target(day)
  }

  scrollers() {
    return [document.scrollingElement]
  }

  goal(card) {
    return this.targeted && this.targeted !== this.places.of(card) ? [this.targeted] : null
  }

  /** The form for a new task begins with the day whose button was pressed. */
  pick({ currentTarget }) {
    document.getElementById("new-day").value = currentTarget.dataset.day
  }

  settle() {
    super.settle()
    this.#tellRest()
  }

  // Once all that came with the same answer is in its place.
  #tellRest() {
    this.soon ??= requestAnimationFrame(() => {
      this.soon = null
      if (this.hasTotalsTarget) {
        this.places.tellRest(JSON.parse(this.totalsTarget.dataset.totals))
      }
    })
  }
}
