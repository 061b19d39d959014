package dev.tenon.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.testing.Harvest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the toolkit's rules are asked about: the statements that the application has in constants or
 * puts together, and those that it was seen to send while the other tests ran.
 */
final class JudgedStatements {
  /** Set for what is run after all other tests. */
  private static final String HARVESTED = "tenon.tests.harvested";

  /** What PostgreSQL makes plans of. */
  private static final Pattern PLANNED =
      Pattern.compile("\\s*(select|insert|update|delete|merge|with)\\b", CASE_INSENSITIVE);

  /** By their text, so that none is judged twice. */
  private final Map<String, Query> queries = new LinkedHashMap<>();

  private int seen;

  private JudgedStatements() {}

  static List<Query> all() throws IOException {
    JudgedStatements judged = new JudgedStatements();
    SentStatements.of(application()).forEach(judged::add);
    int known = judged.queries.size();
    for (String script : Harvest.scripts()) {
      judged.harvest(script);
    }
    if (Boolean.getBoolean(HARVESTED)) {
      assertThat(judged.seen)
          .as("how many of %d known statements tests have sent: all tests run before this", known)
          .isGreaterThan(100);
      assertThat(judged.queries.size())
          .as("with filters that only tests have")
          .isGreaterThan(known);
    }
    return List.copyOf(judged.queries.values());
  }

  private static JavaClasses application() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/dev/tenon/schema/"))
        .importPackages("dev.tenon");
  }

  /** Of one name there are many where filters and orders make them. */
  private void add(String name, List<Sql> variants) {
    for (Sql sql : variants) {
      String text = sql.text();
      keep(Query.of(variants.size() == 1 ? name : name + " " + mark(text), text));
    }
  }

  private void harvest(String script) {
    for (Query query : Query.ofScript("sent", script)) {
      if (queries.containsKey(key(query))) {
        seen++;
      } else if (PLANNED.matcher(query.sql()).lookingAt()) {
        keep(new Query("sent " + mark(query.sql()), query.sql(), query.parameters(), ""));
      }
    }
  }

  private void keep(Query query) {
    String excerpt = query.sql().replaceAll("\\s+", " ");
    queries.putIfAbsent(
        key(query), new Query(query.name(), query.sql(), query.parameters(), excerpt));
  }

  private static String key(Query query) {
    return query.sql().replaceAll("\\s+", " ").strip();
  }

  /** Tells one text from others under the same name, the same in every run. */
  private static String mark(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString().substring(0, 8);
  }
}
