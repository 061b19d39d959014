package dev.tenon.web.pages.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that pages speak. */
public enum Language {
  ENGLISH("en"),
  GERMAN("de");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  /** As Java knows it. */
  public Locale locale() {
    return locale;
  }

  /** The language of a locale; English where pages don't speak it. */
  public static Language of(Locale locale) {
    return Stream.of(values())
        .filter(one -> one.locale.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }

  /**
   * The first locale of those wished for whose language pages speak: what the person chose, what
   * the browser asks for, what the organization chose.
   */
  public static Locale wished(@Nullable String chosen, String accepted, @Nullable String last) {
    List<Locale> wishes = new ArrayList<>();
    locale(chosen).ifPresent(wishes::add);
    wishes.addAll(accepted(accepted));
    locale(last).ifPresent(wishes::add);
    return wishes.stream()
        .filter(wish -> Stream.of(values()).anyMatch(one -> isSpoken(one, wish)))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static boolean isSpoken(Language one, Locale wish) {
    return one.locale.getLanguage().equals(wish.getLanguage());
  }

  private static Optional<Locale> locale(@Nullable String tag) {
    return Optional.ofNullable(tag).map(Locale::forLanguageTag);
  }

  /** The locales of an Accept-Language header, the dearest first; none when it is not one. */
  private static List<Locale> accepted(String header) {
    if (header.isBlank() || header.length() > 1_000) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .toList();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }
}
