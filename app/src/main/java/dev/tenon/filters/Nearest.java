package dev.tenon.filters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
  private static final int SHOWN = 20;

  private Nearest() {}

  /** What helps whoever wrote an unknown word: the nearest known one, if one is near, and all. */
  public static List<Told> hints(String word, Collection<String> known) {
    List<Told> hints = new ArrayList<>();
    to(word, known).map(Sentence.DID_YOU_MEAN::of).ifPresent(hints::add);
    if (!known.isEmpty()) {
      hints.add(known(known));
    }
    return hints;
  }

  private static Told known(Collection<String> known) {
    String shown = String.join(", ", known.stream().limit(SHOWN).toList());
    return known.size() > SHOWN
        ? Sentence.KNOWN_AND_MORE.of(shown, known.size() - SHOWN)
        : Sentence.KNOWN.of(shown);
  }

  private static Optional<String> to(String word, Collection<String> known) {
    int bound = word.length() / 3 + 1;
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= bound)
        .filter(candidate -> distance(word, candidate) <= bound)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /**
   * Letters to insert, leave out, change or swap with their neighbour: optimal string alignment.
   */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
