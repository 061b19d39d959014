// Where every page's script begins, and into which the server puts all that it needs. A file
// controllers/*/NAME.js is the controller NAME, whatever its folder; a new one needs no line here.
import * as Turbo from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import { controllers } from "tenon/controllers"
import { forgetDraftsAtSignOut } from "tenon/forms/drafts"
import { takeTurns } from "tenon/forms/turns"
import { announceArrivals } from "tenon/lib/arrival"
import { openByCommand } from "tenon/lib/commands"
import { confirmInDialog } from "tenon/lib/confirm"
import { followLeads } from "tenon/lib/leading"
import { keepOfflinePage } from "tenon/lib/offline"
import { answerSteps } from "tenon/lib/stepping"
import { leadBackAfterStreams, readAnswersOnce } from "tenon/lib/turbo"
import { keepWhatIsInUse } from "tenon/live/morphing"

// Turbo's own bar brings a style element along, which our policy forbids; feedback.css draws ours.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1
Turbo.config.forms.confirm = confirmInDialog
announceArrivals()
followLeads()
openByCommand()
keepWhatIsInUse()
forgetDraftsAtSignOut()
keepOfflinePage()
takeTurns()
answerSteps()
leadBackAfterStreams()
readAnswersOnce()

const application = Application.start()
for (const [name, controller] of Object.entries(controllers)) {
  application.register(name, controller)
}
