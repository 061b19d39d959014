package dev.tenon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FlashTest {
  private static final Pattern COOKIE = Pattern.compile("tenon_flash=([^;]*);.*");

  @Test
  void aTitleInAnyScriptComesBackWhole() {
    String typed = "Щ".repeat(300);
    Flash flash = Flash.of("flash.title_unchanged", "WEB-1", "Somebody was quicker.", typed);
    assertThat(carried(flash).values()).containsExactly("WEB-1", "Somebody was quicker.", typed);
  }

  @Test
  void whatNoCookieHoldsIsCutAndStillShown() {
    Flash flash = carried(Flash.of("flash.saved", "🎉".repeat(2_000), "and more"));
    assertThat(flash.key()).isEqualTo("flash.saved");
    assertThat(flash.values().getFirst()).matches("(🎉){600,}").hasSizeLessThan(4_000);
    assertThat(flash.values()).hasSize(2);
  }

  private static Flash carried(Flash flash) {
    Matcher cookie = COOKIE.matcher(flash.header().get("Set-Cookie"));
    assertThat(cookie.matches()).isTrue();
    return Flash.of(cookie.group(1)).orElseThrow();
  }
}
