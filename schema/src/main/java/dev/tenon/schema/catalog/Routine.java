package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate.
 *
 * @param arguments the identity arguments, {@code organization uuid, at timestamptz}
 * @param returns null for a procedure
 * @param settings {@code search_path=pg_catalog, pg_temp}, sorted
 * @param source the body: SQL, PL/pgSQL, or the name of a C symbol
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Routine(
    Name name,
    String arguments,
    @Nullable String returns,
    Kind kind,
    String language,
    Volatility volatility,
    boolean securityDefiner,
    boolean leakproof,
    boolean strict,
    List<String> settings,
    String owner,
    String source,
    Comment comment,
    @Nullable String extension) {

  /** How it is called. */
  public enum Kind {
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    WINDOW
  }

  /** What it promises about its result. */
  public enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE
  }

  public Routine {
    settings = List.copyOf(settings);
  }

  /** The search path it pins; empty when it runs with the caller's. */
  public Optional<String> searchPath() {
    return settings.stream()
        .filter(setting -> setting.startsWith("search_path="))
        .map(setting -> setting.substring("search_path=".length()))
        .findFirst();
  }

  /** Its name and arguments, which tell overloads apart: {@code public.f(uuid)}. */
  public String signature() {
    return name + "(" + arguments + ")";
  }
}
