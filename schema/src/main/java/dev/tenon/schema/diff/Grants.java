package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights.DefaultGrant;
import dev.tenon.schema.catalog.Rights.Grant;
import dev.tenon.schema.catalog.Rights.Target;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares who may do what. What comes or goes as a whole takes its rights along, so rights count
 * only on what is in both catalogs.
 */
final class Grants {

  private static final Set<String> READING = Set.of("SELECT", "USAGE", "EXECUTE", "CONNECT");
  private static final Pattern RELATION =
      Pattern.compile("(?:\"(?:[^\"]|\"\")+\"|[^\".]+)\\.(?:\"(?:[^\"]|\"\")+\"|[^\".(]+)");

  private final Found found;

  Grants(Found found) {
    this.found = found;
  }

  /** The rights of one grantee on one thing. */
  private record Holder(Target on, String object, String column, String grantee)
      implements Comparable<Holder> {

    static Holder of(Grant grant) {
      return new Holder(
          grant.on(),
          grant.object(),
          grant.column() == null ? "" : grant.column(),
          grant.grantee());
    }

    @Override
    public int compareTo(Holder other) {
      return toString().compareTo(other.toString());
    }
  }

  void compare(Catalog before, Catalog after) {
    var was = byHolder(before);
    var is = byHolder(after);
    var objectsBefore = objects(before);
    var objectsAfter = objects(after);
    var holders = new TreeSet<>(was.keySet());
    holders.addAll(is.keySet());
    for (var holder : holders) {
      if (isThere(holder, objectsBefore) && isThere(holder, objectsAfter)) {
        rights(holder, was.getOrDefault(holder, Set.of()), is.getOrDefault(holder, Set.of()));
      }
    }
    defaults(before.rights().defaultGrants(), after.rights().defaultGrants());
  }

  private void rights(Holder holder, Set<String> before, Set<String> after) {
    var gone = new TreeSet<>(before);
    gone.removeAll(after);
    var come = new TreeSet<>(after);
    come.removeAll(before);
    if (!gone.isEmpty()) {
      found.removed(
          subject(holder),
          String.join(", ", gone),
          effect(gone),
          "Statements of %s that need it are refused.".formatted(holder.grantee()));
    }
    if (!come.isEmpty()) {
      found.added(
          subject(holder),
          String.join(", ", come),
          Effect.EXPOSES,
          "%s may do more than before.".formatted(holder.grantee()));
    }
  }

  private void defaults(List<DefaultGrant> before, List<DefaultGrant> after) {
    for (var each : before) {
      if (!after.contains(each)) {
        found.removed(
            Subject.of(Concept.GRANT, words(each)),
            "",
            Effect.SAFE,
            "It held for what is made later; what there is keeps its rights.");
      }
    }
    for (var each : after) {
      if (!before.contains(each)) {
        found.added(
            Subject.of(Concept.GRANT, words(each)),
            "",
            Effect.EXPOSES,
            "Whatever is made later is open to this role.");
      }
    }
  }

  private static Effect effect(Collection<String> privileges) {
    var reads = privileges.stream().anyMatch(each -> READING.contains(word(each)));
    var writes = privileges.stream().anyMatch(each -> !READING.contains(word(each)));
    return reads && writes
        ? Effect.BREAKS_BOTH
        : reads ? Effect.BREAKS_READERS : Effect.BREAKS_WRITERS;
  }

  private static String word(String privilege) {
    return privilege.replace(" with grant option", "");
  }

  private static Map<Holder, Set<String>> byHolder(Catalog catalog) {
    return catalog.rights().grants().stream()
        .filter(each -> each.on() != Target.DATABASE)
        .collect(
            Collectors.groupingBy(
                Holder::of,
                TreeMap::new,
                Collectors.mapping(
                    each -> each.privilege() + (each.grantable() ? " with grant option" : ""),
                    Collectors.toCollection(TreeSet::new))));
  }

  private static Set<String> objects(Catalog catalog) {
    var objects = new TreeSet<String>();
    catalog.schemas().forEach(each -> objects.add(Name.quoted(each.name())));
    catalog.tables().forEach(each -> objects.add(each.name().toString()));
    catalog.views().forEach(each -> objects.add(each.name().toString()));
    catalog.sequences().forEach(each -> objects.add(each.name().toString()));
    catalog.enumerations().forEach(each -> objects.add(each.name().toString()));
    catalog.domains().forEach(each -> objects.add(each.name().toString()));
    catalog.composites().forEach(each -> objects.add(each.name().toString()));
    catalog.routines().forEach(each -> objects.add(each.signature()));
    return objects;
  }

  private static boolean isThere(Holder holder, Set<String> objects) {
    return objects.contains(holder.object());
  }

  private static Subject subject(Holder holder) {
    var of = holder.column().isEmpty() ? holder.object() : holder.object() + "." + holder.column();
    var name = "to %s on %s".formatted(holder.grantee(), of);
    var relation = RELATION.matcher(holder.object());
    return relation.lookingAt()
        ? new Subject(Concept.GRANT, Name.of(relation.group()), name)
        : Subject.of(Concept.GRANT, name);
  }

  private static String words(DefaultGrant grant) {
    return "in advance to %s: %s on each %s that %s makes%s"
        .formatted(
            grant.grantee(),
            grant.privilege() + (grant.grantable() ? " with grant option" : ""),
            grant.on().name().toLowerCase(Locale.ROOT),
            grant.creator(),
            grant.schema() == null ? "" : " in " + grant.schema());
  }
}
