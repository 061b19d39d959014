package dev.tenon.bench.population;

import java.util.ArrayList;
import java.util.List;

/** Sentences out of a vocabulary in which, as in any language, few words are most of the text. */
final class Words {
  private static final List<String> VERBS =
      List.of(
          "Fix",
          "Add",
          "Remove",
          "Check",
          "Write",
          "Test",
          "Move",
          "Review",
          "Update",
          "Explain",
          "Measure",
          "Rename",
          "Split",
          "Merge",
          "Document",
          "Plan",
          "Draw",
          "Order",
          "Call",
          "Repair");
  private static final List<String> COMMON =
      List.of(
          "report",
          "page",
          "list",
          "search",
          "mail",
          "import",
          "order",
          "invoice",
          "login",
          "date",
          "filter",
          "export",
          "button",
          "meeting",
          "contract",
          "letter",
          "table",
          "printer",
          "warehouse",
          "photo",
          "delivery",
          "backup",
          "calendar",
          "price",
          "error",
          "customer",
          "budget",
          "draft",
          "garden",
          "engine");
  private static final List<String> GIVEN =
      List.of(
          "Ada", "Bao", "Chidi", "Dana", "Emil", "Farah", "Gita", "Hugo", "Ines", "Jonas", "Kemal",
          "Lena", "Mira", "Nils", "Olga", "Pavel", "Quinn", "Rosa", "Samir", "Tove", "Uma",
          "Viktor", "Wanda", "Ximena", "Yusuf", "Zoe");
  private static final List<String> FAMILY =
      List.of(
          "Adler",
          "Berg",
          "Costa",
          "Dahl",
          "Eriksen",
          "Fontaine",
          "Garcia",
          "Haas",
          "Ito",
          "Jansen",
          "Kowalski",
          "Lindt",
          "Moreau",
          "Novak",
          "Okafor",
          "Petrov",
          "Quist",
          "Rossi",
          "Singh",
          "Tanaka",
          "Ulrich",
          "Vale",
          "Weber",
          "Xu",
          "Yilmaz",
          "Zhang");
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int RARE = 4000;

  private static final List<String> VOCABULARY = vocabulary();

  private final Dice dice;

  /** Sentences of these dice; the vocabulary is the same for all. */
  Words(Dice dice) {
    this.dice = dice;
  }

  private static List<String> vocabulary() {
    List<String> words = new ArrayList<>(COMMON);
    Dice spelling = new Dice(1);
    while (words.size() < COMMON.size() + RARE) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 2 + spelling.below(2); syllables > 0; syllables--) {
        word.append(CONSONANTS.charAt(spelling.below(CONSONANTS.length())))
            .append(VOWELS.charAt(spelling.below(VOWELS.length())));
      }
      words.add(word.append(CONSONANTS.charAt(spelling.below(14))).toString());
    }
    return List.copyOf(words);
  }

  String title() {
    StringBuilder title = new StringBuilder(dice.any(VERBS)).append(" the ");
    return append(title, 2 + dice.below(4)).toString();
  }

  /** Some sentences. */
  String prose(int sentences) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      prose.append(i == 0 ? "" : " ").append(dice.any(VERBS)).append(' ');
      append(prose, 5 + dice.below(8)).append('.');
    }
    return prose.toString();
  }

  /** One word, rather a frequent one. */
  String word() {
    // The logarithm of a word's rank is spread evenly: the law that Zipf saw.
    return VOCABULARY.get((int) Math.pow(VOCABULARY.size(), dice.fraction()) - 1);
  }

  String person() {
    return dice.any(GIVEN) + " " + dice.any(FAMILY);
  }

  private StringBuilder append(StringBuilder text, int words) {
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text;
  }
}
