package dev.tenon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\t/evil.example",
        "\t//evil.example",
        "/\n/evil.example",
        " //evil.example",
        "/o/acme\r\nSet-Cookie: a=b",
        "/o/a\\..\\..\\evil",
        "evil.example",
        "",
      })
  void nothingThatABrowserTakesForAnotherSiteIsAPlaceToGo(String place) {
    assertThat(ReturnPath.of(place)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/o/acme/tasks/WEB-1", "/o/acme/search?words=caf%C3%A9#x", "/a//b"})
  void ourOwnPagesAre(String place) {
    assertThat(ReturnPath.of(place)).contains(new ReturnPath(place));
  }
}
