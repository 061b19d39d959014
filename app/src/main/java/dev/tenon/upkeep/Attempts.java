package dev.tenon.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps that don't wait for each other: what goes wrong in one is told when all were tried. */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final List<String> failed = new ArrayList<>();
  private final List<RuntimeException> faults = new ArrayList<>();

  /** What a step changed; nothing when it failed. */
  int of(String step, IntSupplier change) {
    try {
      return change.getAsInt();
    } catch (RuntimeException fault) {
      LOG.error("Upkeep failed: {}", step, fault);
      failed.add(step);
      faults.add(fault);
      return 0;
    }
  }

  /** Fails when any step did, with all of their faults. */
  void end() {
    if (!faults.isEmpty()) {
      IllegalStateException fault =
          new IllegalStateException(
              "Upkeep failed: " + String.join("; ", failed), faults.getFirst());
      faults.stream().skip(1).forEach(fault::addSuppressed);
      throw fault;
    }
  }
}
