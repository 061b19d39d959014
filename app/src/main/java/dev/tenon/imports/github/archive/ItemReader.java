package dev.tenon.imports.github.archive;

import dev.tenon.imports.Complaint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one issue or pull request; unknown members are passed over. */
final class ItemReader {
  private static final int MAX_NUMBER = 999_999_999;
  private static final int MAX_LOGIN = 100;
  private static final int MAX_LABEL = 100;
  private static final int MAX_URL = 1_000;
  private static final int MAX_TITLE = 300;
  private static final int MAX_BODY = 262_144;

  private final ArchiveParser json;
  private final Item.Kind kind;
  private final RemarksReader remarks;

  private int number;
  private @Nullable String title;
  private String body = "";
  private Item.@Nullable State state;
  private @Nullable String author;
  private final List<String> assignees = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private @Nullable Instant closedAt;
  private @Nullable String url;

  private ItemReader(ArchiveParser json, Item.Kind kind) {
    this.json = json;
    this.kind = kind;
    this.remarks = new RemarksReader(json);
  }

  /**
   * Reads the object that the parser is at.
   *
   * @param place where the repository is, for items that don't say where they are
   */
  static Item read(ArchiveParser json, Item.Kind kind, String place) {
    ItemReader reader = new ItemReader(json, kind);
    json.object(reader::member);
    return reader.item(place);
  }

  private void member(String name) {
    switch (name) {
      case "number" -> number = json.positive(MAX_NUMBER);
      case "title" -> title = json.word(MAX_BODY).replaceAll("\\R", " ");
      case "body" -> body = RemarksReader.orEmpty(json.textOrNull(MAX_BODY));
      case "state" -> state = state();
      case "author" -> author = json.wordOrNull(MAX_LOGIN);
      case "assignees" -> json.array(() -> addOnce(assignees, json.word(MAX_LOGIN)));
      case "labels" -> json.array(() -> addOnce(labels, json.word(MAX_LABEL)));
      case "createdAt" -> createdAt = json.instant();
      case "updatedAt" -> updatedAt = json.instantOrNull();
      case "closedAt" -> closedAt = json.instantOrNull();
      case "url" -> url = url();
      case "comments" -> remarks.comments();
      case "reviews" -> remarks.reviews();
      default -> json.skip();
    }
  }

  private Item item(String place) {
    if (number == 0) {
      throw json.fault(Complaint.MISSING, "number");
    }
    Instant created = json.required(createdAt, "createdAt");
    Item.State reached = json.required(state, "state");
    String whole = json.required(title, "title");
    String description = Texts.length(whole) > MAX_TITLE ? whole + "\n\n" + body : body;
    if (Texts.length(description) > MAX_BODY) {
      throw json.fault(Complaint.TOO_MUCH_TEXT, MAX_BODY);
    }
    String path = kind == Item.Kind.ISSUE ? "/issues/" : "/pull/";
    return new Item(
        kind,
        number,
        Texts.cut(whole, MAX_TITLE),
        description,
        reached,
        author,
        List.copyOf(assignees),
        List.copyOf(labels),
        created,
        reached == Item.State.OPEN ? null : closed(created),
        url == null ? place + path + number : url,
        remarks.all());
  }

  /** When it was closed: as it says, else when it was last touched. */
  private Instant closed(Instant created) {
    if (closedAt != null) {
      return closedAt;
    }
    return updatedAt == null ? created : updatedAt;
  }

  private Item.State state() {
    String word = json.word(20).toUpperCase(Locale.ROOT);
    return switch (word) {
      case "OPEN" -> Item.State.OPEN;
      case "CLOSED" -> Item.State.CLOSED;
      case "MERGED" -> {
        if (kind == Item.Kind.ISSUE) {
          throw json.fault(Complaint.ISSUE_MERGED);
        }
        yield Item.State.MERGED;
      }
      default -> throw json.fault(Complaint.UNKNOWN_STATE, word);
    };
  }

  private @Nullable String url() {
    String text = json.wordOrNull(MAX_URL);
    if (text != null && !text.matches("https?://\\S+")) {
      throw json.fault(Complaint.NO_ADDRESS);
    }
    return text;
  }

  private static void addOnce(List<String> words, String word) {
    if (words.stream().noneMatch(word::equalsIgnoreCase)) {
      words.add(word);
    }
  }
}
