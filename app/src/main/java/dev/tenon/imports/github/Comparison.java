package dev.tenon.imports.github;

import dev.tenon.digests.Sha256;
import dev.tenon.imports.github.archive.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item compared three ways with its task. */
final class Comparison {
  private final Item item;
  private final Tasks.Stored stored;
  private final List<String> kept = new ArrayList<>();

  private final @Nullable String newTitle;
  private final @Nullable String newDescription;
  private final @Nullable UUID newStatus;
  private final Tasks.Remembered remembered;
  private final boolean isNewer;

  Comparison(Item item, Tasks.Stored stored, Workflow workflow) {
    this.item = item;
    this.stored = stored;
    String titleHash = Sha256.hex(item.title());
    String descriptionHash = Sha256.hex(item.description());
    UUID status = workflow.status(item);

    Side title = side(titleHash, stored.importedTitleHash(), stored.titleHash(), "title");
    Side description =
        side(
            descriptionHash,
            stored.importedDescriptionHash(),
            stored.descriptionHash(),
            "description");
    Side reached = side(status, stored.importedStatusId(), stored.statusId(), "status");
    if (reached == Side.THEIRS && !workflow.allows(stored.statusId(), status)) {
      reached = Side.OURS;
      kept.add("status, which the workflow does not let change so");
    }
    newTitle = title == Side.THEIRS ? item.title() : null;
    newDescription = description == Side.THEIRS ? item.description() : null;
    newStatus = reached == Side.THEIRS ? status : null;
    // What is kept here stays remembered as it was, so that the difference is reported again.
    remembered =
        new Tasks.Remembered(
            stored.id(),
            title == Side.OURS ? old(stored.importedTitleHash(), titleHash) : titleHash,
            description == Side.OURS
                ? old(stored.importedDescriptionHash(), descriptionHash)
                : descriptionHash,
            reached == Side.OURS ? stored.importedStatusId() : status,
            TaskBatch.keys(item.labels()),
            TaskBatch.keys(item.assignees()));
    isNewer =
        !titleHash.equals(stored.importedTitleHash())
            || !descriptionHash.equals(stored.importedDescriptionHash())
            || !status.equals(stored.importedStatusId())
            || linksChange();
  }

  /** Whose value is to stand. */
  private enum Side {
    /** The archive says what it said before. */
    SAME,
    /** It changed there, and not here; or to the same on both sides. */
    THEIRS,
    /** It changed on both sides. */
    OURS
  }

  private <T> Side side(T theirs, @Nullable T base, T ours, String name) {
    if (theirs.equals(base)) {
      return Side.SAME;
    }
    if (ours.equals(base) || ours.equals(theirs)) {
      return Side.THEIRS;
    }
    kept.add(name);
    return Side.OURS;
  }

  /** Whether the archive says anything that it did not say before. */
  boolean isNewer() {
    return isNewer;
  }

  /** What changed there but stays as it is here. */
  List<String> kept() {
    return kept;
  }

  boolean changesAnything() {
    return change().isPresent() || linksChange();
  }

  Optional<Tasks.Changed> change() {
    if (newTitle == null && newDescription == null && newStatus == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Tasks.Changed(
            stored.id(),
            newTitle,
            newDescription,
            newStatus,
            newStatus == null ? null : item.closedAt()));
  }

  Tasks.Remembered remembered() {
    return remembered;
  }

  List<String> addedLabels() {
    return without(remembered.labels(), stored.importedLabels());
  }

  List<String> removedLabels() {
    return without(stored.importedLabels(), remembered.labels());
  }

  List<String> addedAssignees() {
    return without(remembered.assignees(), stored.importedAssignees());
  }

  List<String> removedAssignees() {
    return without(stored.importedAssignees(), remembered.assignees());
  }

  private boolean linksChange() {
    return !(addedLabels().isEmpty()
        && removedLabels().isEmpty()
        && addedAssignees().isEmpty()
        && removedAssignees().isEmpty());
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static String old(@Nullable String hash, String otherwise) {
    return hash == null ? otherwise : hash;
  }
}
