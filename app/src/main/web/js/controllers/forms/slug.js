import { Controller } from "@hotwired/stimulus"

// Proposes an address for a name while it is typed, until somebody writes one of their own.
//   <form data-controller="slug">
//     <input data-slug-target="name" data-action="slug#typed"> <input data-slug-target="slug" …>
export default class extends Controller {
  static targets = ["name", "slug"]

  connect() {
    this.own = this.slugTarget.value !== ""
  }

  typed({ target }) {
    if (target === this.slugTarget) {
      this.own = target.value !== ""
    } else if (!this.own) {
      this.slugTarget.value = slug(target.value)
    }
  }
}

function slug(name) {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "")
}
