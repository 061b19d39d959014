package dev.tenon.pages.settings;

import dev.tenon.imports.Import;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import dev.tenon.web.pages.Wording;
import java.util.List;
import java.util.Optional;

/**
 * What was imported lately, and the forms to import and export.
 *
 * @param form what was typed into the one to import, and why it was refused; blank the first time
 */
public record ImportsView(List<Import> latest, Form form) implements View {
  /** Why an import failed; nothing of one that didn't. */
  public static Optional<Wording> fault(Import one) {
    return Optional.ofNullable(one.error())
        .map(error ->
            new Wording(
                List.of("archives." + one.errorCode()), List.copyOf(one.errorValues()), error));
  }

  /** Whether something is under way. */
  public boolean isBusy() {
    return latest.stream()
        .anyMatch(one -> one.state() == Import.State.QUEUED || one.state() == Import.State.RUNNING);
  }
}
