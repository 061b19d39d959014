// Where every page's script begins, and into which the server puts all that it needs. A file
// controllers/NAME.js is the controller NAME; a new one needs no line here.
import "tenon/lib/stepping"
import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { announceArrivals } from "tenon/lib/arrival"
import { confirmInDialog } from "tenon/lib/confirm"
import { openByCommand } from "tenon/lib/commands"
import { forgetDraftsAtSignOut } from "tenon/lib/drafts"
import { keepWhatIsInUse } from "tenon/lib/morphing"
import { keepOfflinePage } from "tenon/lib/offline"
import { takeTurns } from "tenon/lib/turns"
import { controllers } from "tenon/controllers"

// Turbo's own bar brings a style element along, which our policy forbids; feedback.css draws ours.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1
Turbo.config.forms.confirm = confirmInDialog
announceArrivals()
openByCommand()
keepWhatIsInUse()
forgetDraftsAtSignOut()
keepOfflinePage()
takeTurns()

const application = Application.start()
for (const [name, controller] of Object.entries(controllers)) {
  application.register(name, controller)
}
