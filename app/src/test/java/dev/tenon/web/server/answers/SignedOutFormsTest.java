package dev.tenon.web.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody is led whose form was refused, for they are signed out. */
final class SignedOutFormsTest {
  private static final String FORM = "/o/acme/tasks/WEB-1/comments";

  @Test
  void theWayBackIsThePageThatTheFormStoodOn() {
    assertThat(signIn(TestServer.uri("/o/acme/projects/WEB?task=WEB-1").toString()))
        .isEqualTo("/sign-in?to=%2Fo%2Facme%2Fprojects%2FWEB%3Ftask%3DWEB-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/o/acme",
        "https://evil.example",
        "//evil.example/o",
        "not an address",
        "http://[",
        "about:blank",
        "/o/acme"
      })
  void anotherSiteIsNoWayBack(String referer) {
    assertThat(signIn(referer)).isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/%5Cevil.example/../..", "///evil.example/o"})
  void neitherIsWhatABrowserTakesForOne(String path) {
    assertThat(signIn(TestServer.uri("").toString() + path))
        .isIn("/sign-in", "/sign-in?to=%2F%255Cevil.example%2F..%2F..");
  }

  private static String signIn(String referer) {
    HttpRequest request =
        HttpRequest.newBuilder(TestServer.uri(FORM))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Referer", referer)
            .POST(BodyPublishers.ofString("body=words"))
            .build();
    return TestClient.send(request).expect(303).header("Location");
  }
}
