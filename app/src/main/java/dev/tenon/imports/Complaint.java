package dev.tenon.imports;

import java.util.List;
import java.util.Locale;

/**
 * What can be wrong with an archive, or keep it out of a project: to programs as it stands here, on
 * pages by the name of the constant, in the reader's language.
 */
public enum Complaint {
  AFTER_END("something follows after the archive's end"),
  TRUNCATED("the archive ends in the middle: it is truncated"),
  NOT_JSON("this is not JSON: %s"),
  NO_OBJECT("is not an object"),
  NO_ARRAY("is not an array"),
  NO_TEXT("is not a text"),
  NO_NUMBER("is not a whole number"),
  TOO_LONG("is %,d characters long; %,d is the most"),
  BLANK("is blank"),
  OUT_OF_RANGE("must lie between 1 and %,d"),
  NO_TIME("is not a time such as 2026-03-01T17:30:00Z (RFC 3339)"),
  FAR_TIME("lies outside the years 1970 to 9999"),
  NO_SUCH_TIME("is not a time that there is"),
  MISSING("has no %s"),
  ARCHIVE_MISSING("the archive has no %s"),
  TOO_MUCH_TEXT("has more text than the %,d characters of a task"),
  ISSUE_MERGED("is MERGED, which only a pull request can be"),
  UNKNOWN_STATE("is %s, not OPEN, CLOSED or MERGED"),
  NO_ADDRESS("is not an address that begins with http:// or https://"),
  NUMBER_TWICE("has the number %d, as one before it does"),
  NO_REPOSITORY("is not a repository such as owner/name"),
  NO_COLOR("is not a colour of six hexadecimal digits"),

  PROJECT_DELETED("The project %s was deleted in the meantime."),
  PROJECT_ARCHIVED("The project %s is archived, hence read only. Activate it first."),
  TOO_MANY_PROJECTS(
      "The organization has all the projects that its tier allows. Delete one, change the tier, or"
          + " import into a project that is there."),
  TASK_TAKEN("%s is taken: it was not made of %s. Import this archive into a project of its own."),
  GAVE_UP("It failed again and again for a reason of ours; the log tells which."),

  /** Of a whole organization's export, which only whoever runs the installation brings back. */
  EXPORT("%s");

  private final String format;

  Complaint(String format) {
    this.format = format;
  }

  /** The sentence about these things, for programs. */
  String about(List<Object> things) {
    return format.formatted(things.toArray());
  }

  /** The key of the words by which pages say it. */
  public String key() {
    return "archives." + word();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
