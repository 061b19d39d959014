// Where every page's script begins. A file controllers/NAME.js is the controller NAME: it is
// found through the import map, so that a new one needs no line here.
import "tenon/lib/stepping"
import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { announceArrivals } from "tenon/lib/arrival"
import { confirmInDialog } from "tenon/lib/confirm"
import { openByCommand } from "tenon/lib/commands"
import { keepWhatIsTyped } from "tenon/lib/morphing"

const CONTROLLERS = "tenon/controllers/"

// Turbo's own bar brings a style element along, which our policy forbids; feedback.css draws ours.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1
Turbo.config.forms.confirm = confirmInDialog
announceArrivals()
openByCommand()
keepWhatIsTyped()

const application = Application.start()
const { imports } = JSON.parse(document.querySelector("script[type=importmap]").textContent)
for (const module of Object.keys(imports).filter((name) => name.startsWith(CONTROLLERS))) {
  import(module).then((loaded) => application.register(module.slice(CONTROLLERS.length), loaded.default))
}
