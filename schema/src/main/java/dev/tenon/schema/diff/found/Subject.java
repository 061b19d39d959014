package dev.tenon.schema.diff.found;

import dev.tenon.schema.catalog.table.Name;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a difference is about.
 *
 * @param within the table, view or type it is, or hangs on; null for what belongs to none
 * @param name its own name within that; empty for the table, view or type itself
 */
public record Subject(Concept concept, @Nullable Name within, String name) {

  /** The sorts of thing that are compared. */
  public enum Concept {
    EXTENSION,
    SCHEMA,
    ROLE,
    ENUMERATION,
    DOMAIN,
    COMPOSITE,
    SEQUENCE,
    TABLE,
    VIEW,
    COLUMN,
    KEY,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    INDEX,
    POLICY,
    TRIGGER,
    ROUTINE,
    GRANT;

    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** A thing that stands by itself in a schema. */
  public static Subject of(Concept concept, Name name) {
    return new Subject(concept, name, "");
  }

  /** A thing of the whole database. */
  public static Subject of(Concept concept, String name) {
    return new Subject(concept, null, name);
  }

  /** The schema it lies in; empty for what belongs to the whole database. */
  public Optional<String> schema() {
    if (concept == Concept.SCHEMA) {
      return Optional.of(name);
    }
    return Optional.ofNullable(within).map(Name::schema);
  }

  /** True when it is a part of a table, view or type. */
  public boolean isPart() {
    return within != null && !name.isEmpty();
  }

  /** {@code column public.tasks.title}. */
  @Override
  public String toString() {
    var full =
        switch (concept) {
          case GRANT -> name;
          case ROUTINE -> within + name;
          case EXTENSION, SCHEMA, ROLE -> name;
          case ENUMERATION, DOMAIN, COMPOSITE, SEQUENCE, TABLE, VIEW -> String.valueOf(within);
          case COLUMN, KEY, FOREIGN_KEY, CHECK, EXCLUSION, INDEX, POLICY, TRIGGER ->
              within + "." + Name.quoted(name);
        };
    return concept.words() + " " + full;
  }
}
