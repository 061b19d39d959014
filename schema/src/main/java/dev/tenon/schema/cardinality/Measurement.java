package dev.tenon.schema.cardinality;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import java.util.Locale;
import java.util.Optional;

/** How many children the parents of a relationship have, and how that was found. */
public sealed interface Measurement {

  Relationship relationship();

  /** Fewest, average and most children of a parent: {@code 0 · 3.2 · 57}. */
  String summary();

  /** How it was found, in a few words. */
  String method();

  /** What denies the declared cardinality. */
  default Optional<Contradiction> contradiction() {
    return Optional.empty();
  }

  /** Every row was counted. */
  record Counted(Relationship relationship, Counts counts) implements Measurement {

    /** Fewer rows prove nothing. */
    private static final long TELLING = 20;

    @Override
    public String summary() {
      return Measurement.summary(counts);
    }

    @Override
    public String method() {
      return "all %d parents counted".formatted(counts.parents());
    }

    @Override
    public Optional<Contradiction> contradiction() {
      if (counts.children() + counts.withoutParent() < TELLING) {
        return Optional.empty();
      }
      if (counts.children() == 0) {
        return Optional.of(Contradiction.UNUSED);
      }
      if (relationship.children().many() && counts.most() == 1) {
        return Optional.of(Contradiction.NEVER_MANY);
      }
      if (relationship.optional() && counts.withoutParent() == 0) {
        return Optional.of(Contradiction.NEVER_MISSING);
      }
      return Optional.empty();
    }
  }

  /** Some parents were counted, all children of each. The most may be more elsewhere. */
  record Sampled(Relationship relationship, Counts counts) implements Measurement {
    @Override
    public String summary() {
      return "≈ " + Measurement.summary(counts);
    }

    @Override
    public String method() {
      return "%d parents sampled".formatted(counts.parents());
    }
  }

  /** Nothing was counted: the statistics of ANALYZE tell an average. */
  record Estimated(Relationship relationship, double average) implements Measurement {
    @Override
    public String summary() {
      return "≈ " + decimal(average);
    }

    @Override
    public String method() {
      return "estimated from the statistics of ANALYZE";
    }
  }

  /** Nothing could be found out. */
  record Unknown(Relationship relationship, String reason) implements Measurement {
    @Override
    public String summary() {
      return "?";
    }

    @Override
    public String method() {
      return reason;
    }
  }

  /** The key that was measured. */
  default ForeignKey key() {
    return relationship().key();
  }

  private static String summary(Counts counts) {
    return counts.parents() == 0
        ? "no parents"
        : "%d · %s · %d".formatted(counts.least(), decimal(counts.average()), counts.most());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value)
        .replaceFirst("\\.0$", "");
  }
}
