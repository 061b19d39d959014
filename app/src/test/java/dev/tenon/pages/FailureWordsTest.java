package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.filters.FilterFault;
import dev.tenon.filters.Sentence;
import dev.tenon.imports.Complaint;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever can be refused has words on pages. Both languages say the same, as {@link WordsTest}
 * sees; here each code that the program can give is looked for.
 */
final class FailureWordsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path MESSAGES = Path.of("src/main/resources/dev/tenon/messages");

  private static final Pattern FAILURE =
      Pattern.compile(
          "Failure\\s*\\.\\s*(?:malformed|unauthenticated|forbidden|conflict)\\(\\s*([^,]+),");

  /** As {@code Failure} itself makes them. */
  private static final Pattern KIND = Pattern.compile("Kind\\.[A-Z_]+,\\s*(\"\\w+\"),");

  private static final Pattern FAULT =
      Pattern.compile(
          "(?:Failure\\s*\\.\\s*(?:invalid|taken)|new Fault|\\bwrong|faults\\.add)\\(\\s*[^,()]+,\\s*([^,()]+),");

  /** What a code is given by that isn't written there: it is another failure's or fault's. */
  private static final Set<String> PASSED_ON = Set.of("code", "String code", "fault.code()");

  @Test
  void everyFailureHasWordsForPages() throws IOException {
    Set<String> codes = codes(FAILURE, "Failure.java");
    codes.addAll(codes(KIND, ""));
    // A filter, a sort or a cursor that can't be understood has a fault, whose words are said.
    codes.remove("parameter");
    assertThat(codes).hasSizeGreaterThan(50);
    assertThat(words("failures.properties")).containsAll(codes);
  }

  @Test
  void everyFaultOfAFieldHasWordsForPages() throws IOException {
    Set<String> codes = codes(FAULT, "Fault.java");
    for (FilterFault.Code code : FilterFault.Code.values()) {
      codes.add(code.name().toLowerCase(Locale.ROOT));
    }
    codes.removeAll(PASSED_ON);
    assertThat(codes).hasSizeGreaterThan(40);
    assertThat(words("faults.properties")).containsAll(codes);
  }

  @Test
  void everySentenceAboutAFilterHasWordsForPages() throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (Sentence sentence : Sentence.values()) {
      sentences.add(sentence.name().toLowerCase(Locale.ROOT));
    }
    assertThat(words("filters.properties")).isEqualTo(sentences);
  }

  @Test
  void everyComplaintAboutAnArchiveHasWordsForPages() throws IOException {
    Set<String> complaints = new TreeSet<>(Set.of("at", "at_path"));
    for (Complaint complaint : Complaint.values()) {
      complaints.add(complaint.key().substring("archives.".length()));
    }
    assertThat(words("archives.properties")).isEqualTo(complaints);
  }

  @Test
  void noWordsOfPagesSpeakToPrograms() throws IOException {
    for (String file : List.of("failures", "faults", "filters", "forms", "errors")) {
      for (String language : List.of("", "_de")) {
        assertThat(Files.readString(MESSAGES.resolve(file + language + ".properties")))
            .doesNotContain("ETag", "If-Match", "/api/", "JSON", "DELETE ");
      }
    }
  }

  /** The codes written in all sources of the pages' failures but one. */
  private static Set<String> codes(Pattern pattern, String but) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path source : sources(but)) {
      Matcher found = pattern.matcher(Files.readString(source));
      while (found.find()) {
        codes.add(found.group(1).strip().replace("\"", ""));
      }
    }
    return codes;
  }

  private static List<Path> sources(String but) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getFileName().toString().equals(but))
          .filter(file -> isOfRequests(file.toString()))
          .toList();
    }
  }

  /** The command line has faults of its own, which no page shows. */
  private static boolean isOfRequests(String file) {
    return !file.contains("/command/") && !file.contains("/settings/Environment");
  }

  private static Set<String> words(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames();
  }
}
