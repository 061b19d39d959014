package dev.tenon.imports;

import dev.tenon.web.shape.Phrase;
import java.util.List;

/**
 * An archive that can't be taken, as it stands or into this project. The message says what is wrong
 * and where, for whoever brought the archive; nothing of it has been imported.
 */
public final class ArchiveFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String message;
  private final transient Phrase phrase;
  private final transient Complaint complaint;
  private final transient List<Object> things;

  private ArchiveFault(String message, Phrase phrase, Complaint complaint, List<Object> things) {
    // Without a stack trace: it is an answer, not a bug.
    super(message, null, false, false);
    this.message = message;
    this.phrase = phrase;
    this.complaint = complaint;
    this.things = things;
  }

  /** What is wrong with a whole organization's export. */
  public ArchiveFault(String message) {
    this(
        message,
        new Phrase(Complaint.EXPORT.key(), List.of(message)),
        Complaint.EXPORT,
        List.of(message));
  }

  /** Something that keeps an archive out. */
  public static ArchiveFault of(Complaint complaint, Object... things) {
    List<Object> told = List.of(things);
    return new ArchiveFault(
        complaint.about(told), new Phrase(complaint.key(), told), complaint, told);
  }

  /** The same, which is wrong at a place of the archive. */
  public static ArchiveFault at(Place place, Complaint complaint, Object... things) {
    List<Object> told = List.of(things);
    Phrase said = new Phrase(complaint.key(), told);
    String line = String.valueOf(place.line());
    String column = String.valueOf(place.column());
    String path = place.path();
    return new ArchiveFault(
        "Line %d, column %d%s: %s."
            .formatted(
                place.line(),
                place.column(),
                path.isEmpty() ? "" : ", " + path,
                complaint.about(told)),
        path.isEmpty()
            ? new Phrase("archives.at", List.of(line, column, said))
            : new Phrase("archives.at_path", List.of(line, column, path, said)),
        complaint,
        told);
  }

  /**
   * Where in an archive.
   *
   * @param path such as {@code issues[17].createdAt}; empty where nothing has begun
   */
  public record Place(int line, int column, String path) {}

  @Override
  public String getMessage() {
    return message;
  }

  /** What pages say. */
  public Phrase phrase() {
    return phrase;
  }

  Complaint complaint() {
    return complaint;
  }

  List<Object> things() {
    return things;
  }
}
