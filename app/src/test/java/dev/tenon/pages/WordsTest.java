package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of pages, in each language. */
final class WordsTest {
  private static final Path MESSAGES = Path.of("src/main/resources/dev/tenon/messages");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** A key that is written out; those that are put together are not looked at. */
  private static final Pattern SAID = Pattern.compile("here\\.(say|count)\\(\"([\\w.]+)\"[,)]");

  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  @Test
  void everyLanguageSaysTheSameThings() throws IOException {
    for (Path english : english()) {
      Path german = MESSAGES.resolve(english.getFileName().toString().replace(".", "_de."));
      Properties en = read(english);
      Properties de = read(german);
      assertThat(de.stringPropertyNames())
          .as(german.toString())
          .isEqualTo(en.stringPropertyNames());
      for (String key : en.stringPropertyNames()) {
        assertThat(values(de.getProperty(key))).as(key).isEqualTo(values(en.getProperty(key)));
      }
    }
  }

  @Test
  void everythingThatTemplatesSayIsThere() throws IOException {
    for (Path template : templates()) {
      Matcher said = SAID.matcher(Files.readString(template));
      while (said.find()) {
        String key = said.group(2);
        int dot = key.indexOf('.');
        Properties area = read(MESSAGES.resolve(key.substring(0, dot) + ".properties"));
        String name = key.substring(dot + 1) + (said.group(1).equals("count") ? ".other" : "");
        assertThat(area.stringPropertyNames()).as(template + " says " + key).contains(name);
      }
    }
  }

  private static List<Path> english() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files.filter(file -> !file.toString().contains("_de.")).toList();
    }
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> values(String text) {
    return VALUE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
