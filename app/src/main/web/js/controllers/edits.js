import { Controller } from "@hotwired/stimulus"

// One menu for all rows: aims its form at the row whose button opened it.
//   <button popovertarget="priority-menu" data-action="edits#aim" data-edits-place-param="…"
//           data-edits-version-param="3" data-edits-now-param="high">
//   <div id="priority-menu" popover><form method="post"> <input type="hidden" name="version"> …
// What is so now is ticked among the form's buttons (several with commas), or stands in its field.
export default class extends Controller {
  static targets = ["now"]

  aim({ currentTarget, params: { place, version, now } }) {
    const menu = document.getElementById(currentTarget.getAttribute("popovertarget"))
    const form = menu.querySelector("form")
    menu.popoverOpener = currentTarget
    form.action = place
    form.elements.version.value = version
    const ticked = String(now).split(",")
    for (const button of form.querySelectorAll("[aria-checked]")) {
      button.setAttribute("aria-checked", String(ticked.includes(button.value)))
    }
    for (const field of this.nowTargets.filter((one) => form.contains(one))) {
      field.value = now
    }
    form.addEventListener("turbo:submit-start", () => menu.hidePopover(), { once: true })
  }
}
