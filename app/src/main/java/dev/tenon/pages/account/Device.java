package dev.tenon.pages.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, as far as the browser's introduction tells.
 *
 * @param browser empty where it is none that is known
 * @param system empty where it is none that is known
 */
public record Device(String browser, String system) {
  /** The first that is in the text counts: most browsers also claim to be others. */
  private static final List<String> BROWSERS =
      List.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/", "curl/");

  private static final List<String> SYSTEMS =
      List.of("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS", "Linux");

  /** What a User-Agent header tells. */
  public static Device of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return new Device(browser(first(BROWSERS, text)), system(first(SYSTEMS, text)));
  }

  /** Whether it is one that is carried about. */
  public boolean isMobile() {
    return system.equals("iPhone") || system.equals("iPad") || system.equals("Android");
  }

  private static String first(List<String> signs, String text) {
    return signs.stream().filter(text::contains).findFirst().orElse("");
  }

  private static String browser(String sign) {
    return switch (sign) {
      case "Edg/" -> "Edge";
      case "OPR/" -> "Opera";
      case "" -> "";
      default -> sign.substring(0, sign.length() - 1);
    };
  }

  private static String system(String sign) {
    return switch (sign) {
      case "Mac OS X" -> "macOS";
      case "CrOS" -> "ChromeOS";
      default -> sign;
    };
  }
}
