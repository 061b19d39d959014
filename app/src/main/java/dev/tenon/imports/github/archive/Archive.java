package dev.tenon.imports.github.archive;

import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Complaint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An archive that has been read from end to end once and found good. Its items are read again when
 * they are asked for, so that never more than one is in memory.
 */
public final class Archive {
  /** The login that stands for everybody whose account was deleted, as it does there. */
  public static final String GHOST = "ghost";

  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]{1,100}/[\\w.-]{1,100}");
  private static final Pattern COLOR = Pattern.compile("#?[0-9a-fA-F]{6}");
  private static final int MAX_LABEL = 100;
  private static final int MAX_LABEL_DESCRIPTION = 1_000;

  private final Path file;
  private final Map<String, ArchivedLabel> labels = new LinkedHashMap<>();
  private final Map<String, String> logins = new LinkedHashMap<>();
  private final Set<Integer> numbers = new HashSet<>();
  private @Nullable String repository;
  private int highestNumber;
  private int remarks;

  private Archive(Path file) {
    this.file = file;
  }

  /**
   * Reads an archive whole and keeps what is known of it as a whole.
   *
   * @throws ArchiveFault at the first thing that is not as it should be, with its place
   */
  public static Archive read(Path file) {
    Archive archive = new Archive(file);
    archive.open(json -> json.document(() -> archive.survey(json)));
    return archive;
  }

  /** The repository, as {@code owner/name}. */
  public String repository() {
    return Objects.requireNonNull(repository);
  }

  /** Where the repository is. */
  public String place() {
    return "https://github.com/" + repository();
  }

  /** How many items and remarks there are. */
  public int size() {
    return numbers.size() + remarks;
  }

  public int highestNumber() {
    return highestNumber;
  }

  /** The labels by their names in lower case; those that are used without being declared too. */
  public Map<String, ArchivedLabel> labels() {
    return labels;
  }

  /** The logins of all people, as they are written first, by their logins in lower case. */
  public Map<String, String> logins() {
    return logins;
  }

  /** Reads the items again, one at a time. */
  public void eachItem(Consumer<Item> use) {
    open(json -> json.document(() -> json.object(name -> items(json, name, place(), use))));
  }

  private void survey(ArchiveParser json) {
    Set<String> seen = new HashSet<>();
    json.object(name -> {
      seen.add(name);
      switch (name) {
        case "repo" -> repository = repository(json);
        case "labels" -> json.array(() -> declare(json));
        // Where items are is only asked for in the second reading, when the repository is known.
        default -> items(json, name, "", item -> include(json, item));
      }
    });
    for (String name : new String[] {"repo", "issues", "pulls"}) {
      if (!seen.contains(name)) {
        throw json.fault(Complaint.ARCHIVE_MISSING, name);
      }
    }
  }

  private static void items(ArchiveParser json, String name, String place, Consumer<Item> use) {
    switch (name) {
      case "issues" -> json.array(() -> use.accept(ItemReader.read(json, Item.Kind.ISSUE, place)));
      case "pulls" ->
          json.array(() -> use.accept(ItemReader.read(json, Item.Kind.PULL_REQUEST, place)));
      default -> json.skip();
    }
  }

  private void include(ArchiveParser json, Item item) {
    if (!numbers.add(item.number())) {
      throw json.fault(Complaint.NUMBER_TWICE, item.number());
    }
    highestNumber = Math.max(highestNumber, item.number());
    know(item.author());
    item.assignees().forEach(this::know);
    for (Remark remark : item.remarks()) {
      know(remark.author());
      remarks++;
    }
    for (String label : item.labels()) {
      labels.computeIfAbsent(key(label), _ -> new ArchivedLabel(label, ArchivedLabel.NO_COLOR, ""));
    }
  }

  private void know(@Nullable String login) {
    String known = login == null ? GHOST : login;
    logins.putIfAbsent(key(known), known);
  }

  private void declare(ArchiveParser json) {
    LabelReader label = new LabelReader(json);
    json.object(label::member);
    String name = json.required(label.name, "name");
    // Where the label was used before it is declared, or twice in other letters, the first name
    // stays; what the first declaration says of it holds.
    labels.merge(
        key(name),
        new ArchivedLabel(name, label.color, label.description),
        (before, declared) ->
            before.equals(new ArchivedLabel(before.name(), ArchivedLabel.NO_COLOR, ""))
                ? new ArchivedLabel(before.name(), declared.color(), declared.description())
                : before);
  }

  private static String repository(ArchiveParser json) {
    String name = json.word(201);
    if (!REPOSITORY.matcher(name).matches()) {
      throw json.fault(Complaint.NO_REPOSITORY);
    }
    return name;
  }

  private void open(Consumer<ArchiveParser> use) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        ArchiveParser json = new ArchiveParser(in)) {
      use.accept(json);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Logins and labels are the same in upper and lower case. */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static final class LabelReader {
    private final ArchiveParser json;
    private @Nullable String name;
    private String color = ArchivedLabel.NO_COLOR;
    private String description = "";

    private LabelReader(ArchiveParser json) {
      this.json = json;
    }

    private void member(String member) {
      switch (member) {
        case "name" -> name = json.word(MAX_LABEL);
        case "color" -> color = color(json.textOrNull(20));
        case "description" ->
            description = RemarksReader.orEmpty(json.textOrNull(MAX_LABEL_DESCRIPTION));
        default -> json.skip();
      }
    }

    private String color(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return ArchivedLabel.NO_COLOR;
      }
      if (!COLOR.matcher(text).matches()) {
        throw json.fault(Complaint.NO_COLOR);
      }
      return Archive.key(text.startsWith("#") ? text.substring(1) : text);
    }
  }
}
